import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import type { CaseQuestion } from './case-question.ts';
import { ContactDialog } from './contact-dialog.tsx';
import { CoordinatorDialog, EndCoordinatorDialog } from './coordinator-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { NextStepDialog } from './next-step-dialog.tsx';
import type { CaseActions } from './use-case-actions.ts';

type Props = { question: CaseQuestion; head: CaseHead; actions: CaseActions; onClose: () => void };

export function CaseQuestionDialog({ question, ...props }: Props) {
  switch (question.what) {
    case 'move':
      return <MoveDialog {...props} action={question.action} />;
    case 'next':
      return <NextStepDialog {...props} />;
    case 'contact':
      return <ContactDialog {...props} />;
    case 'coordinator':
      return <CoordinatorDialog {...props} />;
    case 'endCoordinator':
      return (
        <EndCoordinatorDialog
          coordinator={question.coordinator}
          actions={props.actions}
          onClose={props.onClose}
        />
      );
  }
}
