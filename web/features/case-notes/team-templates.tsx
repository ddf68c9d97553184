import { useState } from 'react';
import { Button } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { rememberFocus } from '../families/return-focus.ts';
import { TemplatesDialog } from './templates-dialog.tsx';

/** The way to the team's own forms for notes. */
export function TeamTemplates({ teamId }: { teamId: number }) {
  const { caseNotes } = useMessages();
  const [giveBack, setGiveBack] = useState<(() => void) | null>(null);
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        data-color="neutral"
        onClick={() => {
          const back = rememberFocus();
          setGiveBack(() => back);
        }}
      >
        {caseNotes.templates.manage}
      </Button>
      {giveBack !== null && (
        <TemplatesDialog
          teamId={teamId}
          onClose={() => {
            setGiveBack(null);
            giveBack();
          }}
        />
      )}
    </>
  );
}
