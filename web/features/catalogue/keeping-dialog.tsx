import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { EntryRecord } from '../../../src/features/catalogue/entry-record.ts';
import { sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { Button, Modal, Select, Textarea, TextField } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormFocus } from '../../ui/form-focus.ts';
import { useUnsavedWriting } from '../../ui/unsaved-writing.ts';
import { useSession } from '../people/session.ts';
import { CATALOGUE_KEY, entryQuery, keepersQuery } from './fetch-catalogue.ts';
import { useCatalogueTexts } from './page-texts.ts';

const EARLIEST = '1990-01-01';

/** Who sees to an entry, and what is agreed with the organisation. */
export function KeepingDialog({ entry, onClose }: { entry: EntryRecord; onClose: () => void }) {
  const { texts } = useCatalogueTexts();
  const own = texts.entry.keeping;
  const { account } = useSession();
  const client = useQueryClient();
  const keepers = useQuery(keepersQuery);
  const { keeping } = entry;
  const start = {
    ownerId: keeping?.ownerId ?? '',
    address: keeping?.address ?? '',
    agreedFrom: keeping?.agreedFrom ?? '',
    agreedTo: keeping?.agreedTo ?? '',
    agreement: keeping?.agreement ?? '',
    contactName: keeping?.contactName ?? '',
    contactPhone: keeping?.contactPhone ?? '',
  };
  const writing = useUnsavedWriting(`catalogue keeping ${entry.id}`, account.id, start);
  const form = writing.value;
  const [isTried, setIsTried] = useState(false);
  const update = (part: Partial<typeof start>) => writing.write((before) => ({ ...before, ...part }));
  const sending = useMutation({
    mutationFn: () =>
      sendJson(
        'PUT',
        API.catalogueEntry(entry.id, '/keeping'),
        EntryRecord,
        Object.fromEntries(
          Object.entries(form).map(([name, value]) => [name, value.trim() === '' ? null : value.trim()]),
        ),
      ),
    onSuccess: async (kept) => {
      client.setQueryData(entryQuery(entry.id).queryKey, kept);
      writing.discard(start);
      await client.invalidateQueries({ queryKey: [CATALOGUE_KEY, 'list'] });
      onClose();
    },
  });
  const { form: box, goToFault } = useFormFocus(sending.isPending);
  const isWrongDay = form.agreedFrom !== '' && form.agreedTo !== '' && form.agreedTo < form.agreedFrom;
  const isWrongAddress =
    form.address.trim() !== '' && !/^[^\s@<>]{1,64}@[^\s@<>]{3,190}$/u.test(form.address.trim());
  const known = keepers.data ?? [];
  const ownerId = keeping?.ownerId ?? null;
  const options =
    ownerId !== null && !known.some(({ id }) => id === ownerId)
      ? [{ id: ownerId, name: entry.ownerName ?? '' }, ...known]
      : known;
  return (
    <Modal open onClose={onClose} header={{ heading: own.edit, size: 'small' }} width="small">
      <form
        ref={box}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setIsTried(true);
          goToFault();
          if (!isWrongDay && !isWrongAddress) sending.mutate();
        }}
      >
        <Modal.Body>
          <div className="keeping-fields">
            <Select
              label={own.owner}
              description={own.ownerHint}
              size="small"
              value={form.ownerId}
              onChange={({ target }) => update({ ownerId: target.value })}
            >
              <option value="">{own.noOwner}</option>
              {options.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
            <TextField
              label={own.address}
              description={own.addressHint}
              type="email"
              size="small"
              maxLength={254}
              value={form.address}
              error={isTried && isWrongAddress ? own.wrongAddress : undefined}
              onChange={({ target }) => update({ address: target.value })}
            />
            <DayField
              label={own.agreedFrom}
              value={form.agreedFrom}
              earliest={EARLIEST}
              onChange={(day) => update({ agreedFrom: day ?? '' })}
            />
            <DayField
              label={own.agreedTo}
              value={form.agreedTo}
              earliest={EARLIEST}
              error={isTried && isWrongDay ? own.wrongDay : undefined}
              onChange={(day) => update({ agreedTo: day ?? '' })}
            />
            <Textarea
              label={own.agreement}
              size="small"
              minRows={3}
              value={form.agreement}
              onChange={({ target }) => update({ agreement: target.value.slice(0, 4000) })}
            />
            <TextField
              label={own.contactName}
              size="small"
              maxLength={200}
              value={form.contactName}
              onChange={({ target }) => update({ contactName: target.value })}
            />
            <TextField
              label={own.contactPhone}
              size="small"
              maxLength={40}
              value={form.contactPhone}
              onChange={({ target }) => update({ contactPhone: target.value })}
            />
            {sending.error !== null && <FailureNotice title={texts.entry.failed} error={sending.error} />}
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button type="submit" size="small" loading={sending.isPending}>
            {own.save}
          </Button>
          <Button
            type="button"
            size="small"
            variant="secondary"
            data-color="neutral"
            onClick={() => {
              writing.discard(start);
              onClose();
            }}
          >
            {texts.entry.cancel}
          </Button>
        </Modal.Footer>
      </form>
    </Modal>
  );
}
