import { Button, Modal } from '../../../ui/controls.ts';
import { useMessages } from '../../../ui/language.tsx';

type Props = { familyName: string; onAnswer: (isYes: boolean) => void };

/** The last question before the anonymous text is gone for good. */
export function ConfirmCase({ familyName, onAnswer }: Props) {
  const { confirm: texts } = useMessages().familyCase;
  return (
    <Modal
      open
      onClose={() => onAnswer(false)}
      header={{ heading: texts.title, size: 'small' }}
      width="small"
    >
      <Modal.Body>
        <p>{texts.text(familyName)}</p>
      </Modal.Body>
      <Modal.Footer>
        <Button type="button" size="small" onClick={() => onAnswer(true)}>
          {texts.yes}
        </Button>
        <Button
          type="button"
          size="small"
          variant="secondary"
          data-color="neutral"
          onClick={() => onAnswer(false)}
        >
          {texts.no}
        </Button>
      </Modal.Footer>
    </Modal>
  );
}
