import { useState } from 'react';
import { Checkbox, Modal } from '../ui/controls.ts';
import { useMessages } from '../ui/language.tsx';
import { areShortcutsOn, listShortcuts, turnShortcuts } from '../ui/shortcuts.ts';

/** Every key that does something where one stands, and the way to turn them off. */
export function ShortcutHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { shortcuts: texts } = useMessages();
  const [areOn, setAreOn] = useState(areShortcutsOn);
  const { inForm } = texts;
  return (
    <Modal
      open={isOpen}
      onClose={onClose}
      header={{ heading: texts.title }}
      width="small"
      closeOnBackdropClick
    >
      <Modal.Body>
        <dl className="shortcut-list">
          {isOpen &&
            listShortcuts().map(({ keys, name }) => (
              <div key={`${keys} ${name}`}>
                <dt>{texts.names[name]}</dt>
                <dd>
                  {keys.split(' ').map((key, index) => (
                    <span key={key}>
                      {index > 0 && ` ${texts.then} `}
                      <kbd>{key}</kbd>
                    </span>
                  ))}
                </dd>
              </div>
            ))}
        </dl>
        <h2>{texts.inFormTitle}</h2>
        <dl className="shortcut-list">
          {Object.values(inForm).map(({ keys, does }) => (
            <div key={does}>
              <dt>{does}</dt>
              <dd>
                <kbd>{keys}</kbd>
              </dd>
            </div>
          ))}
        </dl>
        <Checkbox
          size="small"
          checked={areOn}
          onChange={(event) => {
            turnShortcuts(event.target.checked);
            setAreOn(event.target.checked);
          }}
        >
          {texts.areOn}
        </Checkbox>
      </Modal.Body>
    </Modal>
  );
}
