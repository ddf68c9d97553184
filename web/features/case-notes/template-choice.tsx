import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ContributionKind } from '../../../src/features/contributions/contribution.ts';
import { Button, Modal, Select } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { templatesQuery } from './fetch-case-notes.ts';
import { withTemplate } from './note-writing.ts';
import { READY_TEMPLATES } from './ready-templates.ts';

type Template = { key: string; name: string; kind: ContributionKind; text: string };
type Props = {
  teamId: number;
  text: string;
  onChoose: (part: { text: string; kind?: ContributionKind }) => void;
};

/** A form to write under. What stands in the field already is never lost without having been asked about. */
export function TemplateChoice({ teamId, text, onChoose }: Props) {
  const { caseNotes, noteTemplates } = useMessages();
  const texts = caseNotes.templates;
  const { data: own = [] } = useQuery(templatesQuery(teamId));
  const [asked, setAsked] = useState<Template | null>(null);
  const ready: Template[] = READY_TEMPLATES.map((key) => ({ key, ...noteTemplates[key] }));
  const ofTeam: Template[] = own.map(({ id, name, kind, text: words }) => ({
    key: id,
    name,
    kind,
    text: words,
  }));
  const all = [...ready, ...ofTeam];
  // a form that nobody has written in yet may be changed for another
  const isUnwritten = text.trim() === '' || all.some((template) => template.text.trim() === text.trim());

  const choose = (key: string) => {
    const chosen = all.find((template) => template.key === key);
    if (chosen === undefined) return;
    if (isUnwritten) onChoose({ text: chosen.text, kind: chosen.kind });
    else setAsked(chosen);
  };
  const group = (label: string, templates: readonly Template[]) => (
    <optgroup label={label}>
      {templates.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </optgroup>
  );

  return (
    <>
      <Select
        className="template-choice"
        label={texts.choose}
        size="small"
        value=""
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{texts.none}</option>
        {ofTeam.length > 0 && group(texts.own, ofTeam)}
        {group(texts.ready, ready)}
      </Select>
      {asked !== null && (
        <Modal
          open
          width="small"
          onClose={() => setAsked(null)}
          header={{ heading: texts.replaceTitle, size: 'small' }}
        >
          <Modal.Body>
            <p>{texts.replaceText}</p>
          </Modal.Body>
          <Modal.Footer>
            <Button
              size="small"
              onClick={() => {
                onChoose({ text: withTemplate(text, asked.text) });
                setAsked(null);
              }}
            >
              {texts.addBelow}
            </Button>
            <Button
              size="small"
              variant="secondary"
              data-color="danger"
              onClick={() => {
                onChoose({ text: asked.text, kind: asked.kind });
                setAsked(null);
              }}
            >
              {texts.replace}
            </Button>
            <Button size="small" variant="tertiary" data-color="neutral" onClick={() => setAsked(null)}>
              {texts.leave}
            </Button>
          </Modal.Footer>
        </Modal>
      )}
    </>
  );
}
