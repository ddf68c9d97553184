import type { Service } from '../../../src/features/people/municipal-service.ts';
import type { ConfidentialityGround, ServiceSetup } from '../../../src/features/setup/service-setup.ts';
import { API } from '../../paths.ts';
import { ActionMenu, Button, MenuElipsisHorizontalIcon, PencilIcon, Tag } from '../../ui/controls.ts';
import { formatDay } from '../../ui/format.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import type { SetupActions } from './fetch-setup.ts';
import type { ServiceQuestion } from './service-dialog.tsx';

type Props = {
  service: ServiceSetup['services'][number];
  grounds: readonly ConfidentialityGround[];
  actions: SetupActions;
  today: string;
  onAsk: (question: ServiceQuestion) => void;
};

/** One service: what it is, who employs, what binds to silence, and what can be done with it. */
export function ServiceRow({ service, grounds, actions, today, onAsk }: Props) {
  const { services: texts } = useMessages();
  const language = useLanguage();
  const labels = useCodeLabels();
  const { id, name, employer, kind, teamId, confidentiality, validTo, employed } = service;
  const duties = confidentiality.map((code) => {
    const ground = grounds.find((known) => known.code === code);
    return ground === undefined ? code : `${ground.labels[language]} (${ground.statute})`;
  });
  const keep = () =>
    void actions.run(
      { method: 'PATCH', path: API.setupService(id), body: { validTo: null } },
      { text: texts.saved(name) },
    );
  return (
    <li className="setup-row">
      <div className="setup-row-main">
        <p className="setup-row-name">
          <strong>{name}</strong>
          {teamId !== null && <SmallTag text={texts.isTeam} />}
          {stateOf(service, today, texts).map((text) => (
            <SmallTag key={text} text={text} />
          ))}
        </p>
        <p className="quiet setup-row-facts">
          <span>{employer}</span>
          {kind !== null && <span>{labels.label('service', kind)}</span>}
        </p>
        <ul className="plain-list quiet setup-duties">
          {duties.length === 0 ? <li>{texts.noConfidentiality}</li> : null}
          {duties.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
      <p className="setup-row-uses">{texts.employed(employed)}</p>
      <div className="setup-row-actions">
        <Button
          size="small"
          variant="tertiary"
          data-color="neutral"
          icon={<PencilIcon aria-hidden />}
          aria-label={texts.change(name)}
          onClick={() => onAsk({ what: 'change', service })}
        />
        {teamId === null && (
          <ActionMenu>
            <ActionMenu.Trigger>
              <Button
                size="small"
                variant="tertiary"
                data-color="neutral"
                icon={<MenuElipsisHorizontalIcon aria-hidden />}
                aria-label={texts.moreFor(name)}
              />
            </ActionMenu.Trigger>
            <ActionMenu.Content>
              {validTo === null ? (
                <ActionMenu.Item onSelect={() => onAsk({ what: 'end', service })}>
                  {texts.end}
                </ActionMenu.Item>
              ) : (
                <ActionMenu.Item onSelect={keep}>{texts.keep}</ActionMenu.Item>
              )}
            </ActionMenu.Content>
          </ActionMenu>
        )}
      </div>
    </li>
  );
}

function SmallTag({ text }: { text: string }) {
  return (
    <Tag size="xsmall" variant="outline" data-color="neutral">
      {text}
    </Tag>
  );
}

function stateOf(
  { validFrom, validTo }: Pick<Service, 'validFrom' | 'validTo'>,
  today: string,
  texts: Record<'begins' | 'ends' | 'ended', (day: string) => string>,
): string[] {
  return [
    ...(validFrom > today ? [texts.begins(formatDay(validFrom))] : []),
    ...(validTo === null ? [] : [(validTo > today ? texts.ends : texts.ended)(formatDay(validTo))]),
  ];
}
