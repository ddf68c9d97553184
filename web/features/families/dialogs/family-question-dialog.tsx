import type { FamilyAction } from '../use-family-actions.ts';
import { AddressDialog } from './address-dialog.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import type { DialogProps, FamilyQuestion } from './family-question.ts';
import { GroundDialog } from './ground-dialog.tsx';
import { LinkEnquiryDialog } from './link-enquiry-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { NameDialog } from './name-dialog.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { ProtectionDialog } from './protection-dialog.tsx';
import { ReaderDialog } from './reader-dialog.tsx';
import { ResponsibilityDialog } from './responsibility-dialog.tsx';

type Props = Omit<DialogProps, 'submit'> & { question: FamilyQuestion };

export function FamilyQuestionDialog({ question, ...rest }: Props) {
  const { actions, onClose } = rest;
  const run = async (action: FamilyAction, done: string) => {
    if (await actions.run(action, done)) onClose();
  };
  const props: DialogProps = { ...rest, submit: (action, done) => void run(action, done) };
  switch (question.what) {
    case 'name':
      return <NameDialog {...props} />;
    case 'ground':
      return <GroundDialog {...props} />;
    case 'person':
      return <PersonDialog {...props} person={question.person} />;
    case 'responsibility':
      return <ResponsibilityDialog {...props} child={question.person} />;
    case 'protection':
      return <ProtectionDialog {...props} person={question.person} />;
    case 'nameReader':
      return <ReaderDialog {...props} />;
    case 'newAddress':
      return <AddressDialog {...props} />;
    case 'linkEnquiry':
      return <LinkEnquiryDialog {...props} />;
    case 'merge':
      return <MergeDialog {...props} />;
    case 'removeAddress':
    case 'unlinkEnquiry':
    case 'removeReader':
    case 'split':
      return <ConfirmDialog {...props} question={question} />;
  }
}
