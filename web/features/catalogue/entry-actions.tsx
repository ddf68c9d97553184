import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { EntryRecord } from '../../../src/features/catalogue/entry-record.ts';
import { PATHS } from '../../paths.ts';
import {
  ActionMenu,
  Button,
  CheckmarkCircleIcon,
  MenuElipsisHorizontalIcon,
  Modal,
} from '../../ui/controls.ts';
import { rememberFocus } from '../families/return-focus.ts';
import { useCatalogueTexts } from './page-texts.ts';
import type { EntrySteps } from './use-entry-steps.ts';

/** What may be done with an entry: to those who may not change it, to propose a change. */
export function EntryActions({ entry, steps }: { entry: EntryRecord; steps: EntrySteps }) {
  const { texts, language } = useCatalogueTexts();
  const { id, state, may } = entry;
  const [giveFocusBack, setGiveFocusBack] = useState<(() => void) | null>(null);
  const close = () => {
    setGiveFocusBack(null);
    giveFocusBack?.();
  };
  return (
    <>
      {may.edit && state === 'published' && (
        <Button
          size="small"
          icon={<CheckmarkCircleIcon aria-hidden />}
          loading={steps.isPending}
          onClick={() => steps.take('confirm')}
        >
          {texts.entry.confirm}
        </Button>
      )}
      {may.edit && state !== 'published' && (
        <Button size="small" loading={steps.isPending} onClick={() => steps.take('publish')}>
          {texts.entry.publish}
        </Button>
      )}
      <Link to={PATHS.editEntry} params={{ entryId: id }} className="button-link">
        {may.edit ? texts.entry.edit : texts.entry.propose}
      </Link>
      <ActionMenu>
        <ActionMenu.Trigger>
          <Button
            size="small"
            variant="secondary"
            data-color="neutral"
            icon={<MenuElipsisHorizontalIcon title={texts.entry.more} />}
          />
        </ActionMenu.Trigger>
        <ActionMenu.Content>
          <ActionMenu.Item onSelect={() => print()}>{texts.entry.print}</ActionMenu.Item>
          {state === 'published' && (
            <ActionMenu.Item as="a" href={`${language === 'nn' ? '/nn' : ''}/katalog/${id}`}>
              {texts.entry.openPage}
            </ActionMenu.Item>
          )}
          {may.edit && state !== 'withdrawn' && (
            <ActionMenu.Item
              variant="danger"
              onSelect={() => {
                const giveBack = rememberFocus();
                setGiveFocusBack(() => giveBack);
              }}
            >
              {texts.entry.withdraw}
            </ActionMenu.Item>
          )}
        </ActionMenu.Content>
      </ActionMenu>
      {giveFocusBack !== null && (
        <Modal
          open
          onClose={close}
          width="small"
          header={{ heading: texts.entry.withdrawTitle(entry.content.name), size: 'small' }}
        >
          <Modal.Body>
            <p>{texts.entry.withdrawLead}</p>
          </Modal.Body>
          <Modal.Footer>
            <Button
              type="button"
              size="small"
              data-color="danger"
              onClick={() => {
                close();
                steps.take('withdraw');
              }}
            >
              {texts.entry.withdraw}
            </Button>
            <Button type="button" size="small" variant="secondary" data-color="neutral" onClick={close}>
              {texts.entry.cancel}
            </Button>
          </Modal.Footer>
        </Modal>
      )}
    </>
  );
}
