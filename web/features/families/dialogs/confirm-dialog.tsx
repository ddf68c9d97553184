import type { Messages } from '../../../messages/messages-type.ts';
import { API } from '../../../paths.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useSession } from '../../people/session.ts';
import { FamilyDialog } from '../family-dialog.tsx';
import type { FamilyAction } from '../use-family-actions.ts';
import type { DialogProps, FamilyQuestion } from './family-question.ts';

type Asked = Extract<FamilyQuestion, { what: 'removeAddress' | 'unlinkEnquiry' | 'removeReader' | 'split' }>;
type Wording = {
  title: string;
  meaning: readonly string[];
  submit: string;
  done: string;
  action: FamilyAction;
};

/** Asked before what takes something away. */
export function ConfirmDialog({
  question,
  family,
  actions,
  submit,
  onClose,
}: DialogProps & { question: Asked }) {
  const { families } = useMessages();
  const { account } = useSession();
  const wording = wordingOf(question, family.id, account.id, families);
  return (
    <FamilyDialog
      title={wording.title}
      submit={wording.submit}
      actions={actions}
      fields={[]}
      isDanger={question.what !== 'split'}
      onSubmit={() => submit(wording.action, wording.done)}
      onClose={onClose}
    >
      {wording.meaning.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </FamilyDialog>
  );
}

function wordingOf(
  question: Asked,
  familyId: string,
  accountId: string,
  texts: Messages['families'],
): Wording {
  const done = texts.one.saved;
  switch (question.what) {
    case 'removeAddress':
      return {
        title: texts.address.removeTitle,
        meaning: [texts.address.removeMeaning],
        submit: texts.address.removeDo,
        done,
        action: { method: 'DELETE', path: API.familyAddress(familyId, question.address.validFrom) },
      };
    case 'unlinkEnquiry':
      return {
        title: texts.enquiries.unlinkTitle(String(question.enquiry.number)),
        meaning: [texts.enquiries.unlinkMeaning],
        submit: texts.enquiries.unlinkDo,
        done,
        action: { method: 'DELETE', path: API.familyEnquiry(familyId, question.enquiry.id) },
      };
    case 'removeReader': {
      const { reader } = question;
      const { removeReaderTitle, removeReaderMeaning, removeYourself, remove } = texts.protection;
      return {
        title: removeReaderTitle(reader.name),
        meaning: [removeReaderMeaning, ...(reader.accountId === accountId ? [removeYourself] : [])],
        submit: remove,
        done,
        action: { method: 'DELETE', path: API.familyReader(familyId, reader.accountId) },
      };
    }
    case 'split': {
      const { id, otherName } = question.merge;
      return {
        title: texts.merge.splitTitle(otherName),
        meaning: [texts.merge.splitMeaning],
        submit: texts.merge.splitDo,
        done: texts.merge.wasSplit(otherName),
        action: { method: 'POST', path: API.familySplit(familyId, id) },
      };
    }
  }
}
