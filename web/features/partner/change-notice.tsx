import { Link } from '@tanstack/react-router';
import { PATHS } from '../../paths.ts';
import { LocalAlert } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import type { AccessChange } from './access-change.ts';

/** Why there is less, or more, on the page than a moment ago; never what it was. */
export function ChangeNotice({ change, onForget }: { change: AccessChange; onForget: () => void }) {
  const { partner: texts, shell } = useMessages();
  const { changed } = texts;
  const [title, text] = {
    gone: [changed.goneTitle(change.reference), changed.goneText],
    less: [changed.lessTitle, changed.lessText],
    more: [changed.moreTitle, changed.moreText],
  }[change.what];
  return (
    <LocalAlert status={change.what === 'more' ? 'success' : 'warning'}>
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{title}</LocalAlert.Title>
        {change.what !== 'gone' && <LocalAlert.CloseButton onClick={onForget} title={shell.close} />}
      </LocalAlert.Header>
      <LocalAlert.Content>
        <p>{text}</p>
        {change.what === 'gone' && (
          <Link to={PATHS.myFamilies} activeOptions={{ exact: true }}>
            {texts.toFamilies}
          </Link>
        )}
      </LocalAlert.Content>
    </LocalAlert>
  );
}
