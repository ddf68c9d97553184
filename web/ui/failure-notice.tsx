import { ApiError, isDenied } from '../api.ts';
import type { Messages } from '../messages/messages-type.ts';
import { Button, LocalAlert } from './controls.ts';
import { useMessages } from './language.tsx';

/** What could not be done and why, in words for people, with the way to try again where that may help. */
export function FailureNotice({
  error,
  onRetry,
  title,
}: {
  error: unknown;
  onRetry?: () => void;
  title?: string;
}) {
  const { shell } = useMessages();
  const requestId = error instanceof ApiError ? error.requestId : undefined;
  return (
    <LocalAlert status="error">
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{title ?? shell.failure.couldNotLoad}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <p>{textOf(error, shell)}</p>
        {requestId !== undefined && <p className="quiet">{shell.failure.requestId(requestId)}</p>}
        {onRetry !== undefined && !isDenied(error) && (
          <Button type="button" size="small" variant="secondary" data-color="neutral" onClick={onRetry}>
            {shell.retry}
          </Button>
        )}
      </LocalAlert.Content>
    </LocalAlert>
  );
}

function textOf(error: unknown, { failure, sessionEnded }: Messages['shell']): string {
  if (!(error instanceof ApiError)) return failure.text;
  if (error.code === 'unreachable') return failure.unreachable;
  if (error.code === 'unexpected_answer') return failure.unexpectedAnswer;
  if (error.status === 401) return sessionEnded.text;
  return error.message === '' ? failure.text : error.message;
}
