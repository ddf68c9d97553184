import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { FindReply } from '../../../../src/features/enquiries/enquiry-find.ts';
import { askJson } from '../../../api.ts';
import { API } from '../../../paths.ts';
import { Radio, RadioGroup, TextField } from '../../../ui/controls.ts';
import { formatDay } from '../../../ui/format.ts';
import { useMessages } from '../../../ui/language.tsx';
import { FamilyDialog } from '../family-dialog.tsx';
import type { DialogProps } from './family-question.ts';

/** Finds an enquiry by its number and says that it belongs to the family. */
export function LinkEnquiryDialog({ family, actions, submit, onClose }: DialogProps) {
  const { families } = useMessages();
  const texts = families.enquiries;
  const [number, setNumber] = useState('');
  const [chosen, setChosen] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isNumber = /^\d{1,9}$/.test(number.trim());
  const find = useMutation({
    mutationFn: async (wanted: string) => {
      const { enquiries } = await askJson(API.findEnquiries, FindReply, { q: wanted });
      return enquiries.filter((found) => String(found.number) === wanted && !found.anonymous);
    },
    onSuccess: (found) => setChosen(found[0]?.id ?? ''),
  });
  const found = find.data;
  const go = () => {
    setIsTried(true);
    if (found !== undefined && chosen !== '')
      submit({ method: 'PUT', path: API.familyEnquiry(family.id, chosen) }, families.one.saved);
    else if (isNumber) find.mutate(number.trim());
  };
  return (
    <FamilyDialog
      title={texts.linkTitle}
      submit={found !== undefined && found.length > 0 ? texts.linkDo : texts.findNumber}
      actions={{
        ...actions,
        isPending: actions.isPending || find.isPending,
        error: actions.error ?? find.error,
      }}
      fields={[]}
      onSubmit={go}
      onClose={onClose}
    >
      <TextField
        label={texts.number}
        description={texts.numberHint}
        size="small"
        inputMode="numeric"
        autoComplete="off"
        maxLength={9}
        value={number}
        error={isTried && !isNumber ? families.one.required : undefined}
        onChange={(event) => {
          setNumber(event.target.value);
          setChosen('');
          setIsTried(false);
          find.reset();
        }}
      />
      <div role="status">{found?.length === 0 && <p>{texts.noSuch(number.trim())}</p>}</div>
      {found !== undefined && found.length > 0 && (
        <RadioGroup
          legend={families.one.enquiries}
          size="small"
          value={chosen}
          onChange={(value: string) => setChosen(value)}
        >
          {found.map((enquiry) => (
            <Radio key={enquiry.id} value={enquiry.id}>
              {texts.foundOne(String(enquiry.number), formatDay(enquiry.receivedOn), enquiry.teamName)}
            </Radio>
          ))}
        </RadioGroup>
      )}
    </FamilyDialog>
  );
}
