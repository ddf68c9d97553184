import type { Messages } from '../messages-type.ts';

export const shell = {
  appName: 'Levekår',
  tagline: 'The shared case system of living-conditions teams',
  skipToContent: 'Skip to content',
  mainMenu: 'Main menu',
  menu: 'Menu',
  sections: {
    overview: 'Overview',
    enquiries: 'Enquiries',
    families: 'Families',
    myFamilies: 'My families',
    imports: 'Import',
    report: 'Annual report',
    accessReview: 'Access log',
    setup: 'Setup',
  },
  preferences: 'Language and appearance',
  language: 'Language',
  languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
  theme: 'Appearance',
  themes: { system: 'As the device', light: 'Light', dark: 'Dark' },
  signOut: 'Sign out',
  demo: 'Example',
  demoMeaning: 'Example mode: all people and enquiries are invented.',
  loading: 'Loading …',
  retry: 'Try again',
  close: 'Close',
  offline: {
    title: 'You are offline',
    text: 'What you see is what was last loaded. The page loads anew when the connection is back.',
  },
  sessionEnded: {
    title: 'You are signed out',
    text: 'The session has ended. Sign in to go on here.',
    personal:
      'What concerns people has been taken off the screen. What you wrote and could not save is here again when you sign in in this window.',
    signIn: 'Sign in again',
  },
  notFound: {
    title: 'Page not found',
    text: 'The address does not exist, or the page has moved. Check that the address is spelled right.',
    home: 'To the front page',
  },
  failure: {
    title: 'Something went wrong',
    text: 'The fault is ours, not yours. Try again, or go to the front page.',
    unreachable: 'Could not reach the service. Check the connection and try again.',
    unexpectedAnswer: 'The service answered with something this page does not understand. Reload the page.',
    couldNotLoad: 'Could not load this',
    requestId: (id) => `Give this code if you report the fault: ${id}`,
  },
} satisfies Messages['shell'];
