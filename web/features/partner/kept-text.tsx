import { Textarea } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { useContributionDraft } from './contribution-draft.ts';

/** One's own unsaved text, when the family that it is about is no longer to be seen. */
export function KeptText({ familyId }: { familyId: string }) {
  const { partner: texts } = useMessages();
  const { value } = useContributionDraft(familyId);
  if (value.text.trim() === '') return null;
  return (
    <section className="card partner-kept">
      <Textarea
        size="small"
        label={texts.write.text}
        description={texts.write.keptText}
        value={value.text}
        readOnly
        minRows={4}
      />
    </section>
  );
}
