import type { TaskLink } from '../../../src/features/task-links/task-link.ts';
import type { Messages } from '../../messages/messages-type.ts';
import { Button, Tag } from '../../ui/controls.ts';
import { formatDay, formatTime, toDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';

type Props = { links: readonly TaskLink[]; isBusy: boolean; onRevoke: (id: string) => void };

/** The links that were sent, the newest first, with how each stands. */
export function SentLinks({ links, isBusy, onRevoke }: Props) {
  const texts = useMessages().taskLinks.send;
  return (
    <section aria-labelledby="sent-links">
      <h2 id="sent-links">{texts.earlier}</h2>
      {links.length === 0 ? (
        <p className="quiet">{texts.none}</p>
      ) : (
        <ul className="plain-list sent-links">
          {links.map((link) => (
            <li key={link.id}>
              <div>
                <p>
                  <strong>{link.address}</strong>{' '}
                  <Tag
                    size="xsmall"
                    variant="outline"
                    data-color={link.isLive ? (link.mail === 'failed' ? 'danger' : 'success') : 'neutral'}
                  >
                    {stateOf(link, texts)}
                  </Tag>
                </p>
                <p className="quiet">
                  {texts.sentBy(link.sentBy, whenOf(link.createdAt))}
                  {link.openedAt !== null && ` · ${texts.state.opened(whenOf(link.openedAt))}`}
                  {link.isLive && ` · ${texts.state.expires(formatDay(toDay(new Date(link.expiresAt))))}`}
                </p>
              </div>
              {link.isLive && (
                <Button
                  type="button"
                  size="xsmall"
                  variant="secondary"
                  data-color="neutral"
                  disabled={isBusy}
                  aria-label={texts.revokeFor(link.address)}
                  onClick={() => onRevoke(link.id)}
                >
                  {texts.revoke}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function stateOf(link: TaskLink, { state }: Messages['taskLinks']['send']): string {
  if (link.revokedAt !== null) return state.revoked;
  return link.isLive ? state[link.mail] : state.expired;
}

function whenOf(instant: string): string {
  return `${formatDay(toDay(new Date(instant)))} ${formatTime(instant)}`;
}
