import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import { PATHS } from '../../paths.ts';
import { Button, CheckmarkCircleIcon } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { rememberFocus } from '../families/return-focus.ts';
import { LearningForm } from './learning-form.tsx';

/** Where something learnt in a case is written for others, without the case. */
export function LearningBox({ head: { teamId, topics } }: { head: CaseHead }) {
  const { closing } = useMessages();
  const texts = closing.learning;
  const [isOpen, setIsOpen] = useState(false);
  const [isSaved, setIsSaved] = useState(false);
  const giveFocusBack = useRef<() => void>(() => undefined);
  const close = (hasSaved: boolean) => {
    setIsOpen(false);
    setIsSaved(hasSaved);
    giveFocusBack.current();
  };
  return (
    <div className="closing-part learning-box">
      <h3>{texts.title}</h3>
      <p className="quiet section-lead">{texts.lead}</p>
      <div role="status">
        {isSaved && (
          <p className="closing-done">
            <CheckmarkCircleIcon aria-hidden fontSize="1.25rem" />
            {texts.saved}
          </p>
        )}
      </div>
      <div className="closing-said">
        <Button
          size="small"
          variant="secondary"
          aria-expanded={isOpen}
          onClick={() => {
            giveFocusBack.current = rememberFocus();
            setIsSaved(false);
            setIsOpen(!isOpen);
          }}
        >
          {texts.open}
        </Button>
        <Link to={PATHS.learnings}>{texts.toAll}</Link>
      </div>
      {isOpen && (
        <LearningForm
          teamId={teamId}
          topics={topics}
          onDone={() => close(true)}
          onClose={() => close(false)}
        />
      )}
    </div>
  );
}
