import { useState } from 'react';
import type { Enquiry } from '../../../src/features/enquiries/enquiry.ts';
import { Button, Textarea } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { formatDay, toDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';

type Props = {
  enquiry: Enquiry;
  isBusy: boolean;
  onClose: (day: string) => void;
  onReopen: (reason: string) => void;
};

/** Closes today with one press, or on another day; opens again with a reason that stays. */
export function ClosingAction({ enquiry, isBusy, onClose, onReopen }: Props) {
  const { entry: texts, enquiries } = useMessages();
  const [isOpen, setIsOpen] = useState(false);
  const [day, setDay] = useState<string | undefined>();
  const [reason, setReason] = useState('');
  const isClosed = enquiry.closedOn !== null;

  return (
    <div className="closing-action">
      <div className="action-buttons">
        {isClosed ? (
          <span>{enquiries.closedOn(formatDay(enquiry.closedOn ?? ''))}</span>
        ) : (
          <Button size="small" loading={isBusy && !isOpen} onClick={() => onClose(toDay(new Date()))}>
            {texts.closeToday}
          </Button>
        )}
        <Button
          size="small"
          variant={isClosed ? 'secondary' : 'tertiary'}
          data-color="neutral"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isClosed ? texts.reopen : texts.closeOther}
        </Button>
      </div>
      {isOpen && !isClosed && (
        <div className="action-more">
          <DayField label={texts.closedDay} value={day} onChange={setDay} earliest={enquiry.receivedOn} />
          <Button size="small" disabled={day === undefined} onClick={() => day !== undefined && onClose(day)}>
            {texts.close}
          </Button>
        </div>
      )}
      {isOpen && isClosed && (
        <form
          className="action-more"
          onSubmit={(event) => {
            event.preventDefault();
            onReopen(reason);
          }}
        >
          <Textarea
            label={texts.reopenReason}
            size="small"
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value.slice(0, 1000))}
          />
          <Button type="submit" size="small" loading={isBusy}>
            {texts.reopen}
          </Button>
        </form>
      )}
    </div>
  );
}
