import { LocalAlert } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';

/** Why the page is empty while the server does not answer. */
export function UnconfirmedNotice() {
  const { partner: texts } = useMessages();
  return (
    <div role="status">
      <LocalAlert status="warning">
        <LocalAlert.Header>
          <LocalAlert.Title as="h2">{texts.changed.unsureTitle}</LocalAlert.Title>
        </LocalAlert.Header>
        <LocalAlert.Content>{texts.changed.unsureText}</LocalAlert.Content>
      </LocalAlert>
    </div>
  );
}
