import type { errors as nb } from '../nb/errors.ts';

export const errors = {
  invalid_input: 'Something in what was sent is not valid. See what is wrong, correct it and try again.',
  refused: 'This cannot be saved as it stands. See what must be corrected.',
  not_signed_in: 'You are not signed in, or the session has ended. Sign in and try again.',
  not_allowed: 'Your role does not give access to this.',
  not_found: 'This does not exist, or you have no access to it.',
  conflict: 'Someone else changed this first. Reload and look at both versions.',
  foreign_origin: 'The request came from another site and was refused.',
  too_slow: 'It arrived too slowly. Check the network and try again.',
  too_large: 'What was sent is too large.',
  too_many_requests: 'Too many attempts in a short time. Wait a little and try again.',
  too_many_today: 'As much has come in one day as anybody can look through. Try again tomorrow, or call.',
  unsupported_media_type: 'The content must be sent as JSON.',
  method_not_allowed: 'The address exists, but not for this action.',
  storage_full: 'The storage of the server is full. Nothing was saved. Tell those who run the system.',
  unavailable: 'The database does not answer right now. Nothing was lost; try again shortly.',
  busy: 'The server has too much to do right now. Try again shortly.',
  scan_failed:
    'The virus scanner did not answer, so the file has not been stored. Try again in a while, and tell whoever runs the system if it goes on.',
  pdf_not_here: 'This server cannot make PDF. Download the Word file instead; it can be saved as PDF.',
  unreadable:
    'Something here cannot be opened: it was altered outside the system, or its key is missing. Nothing was changed. Tell whoever runs the system and give the request ID; they run "levekar doctor".',
  internal: 'Something went wrong on our side. Quote the request id when you report it.',
} satisfies typeof nb;
