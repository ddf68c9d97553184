import { ShieldLockIcon, Tag } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';

/** Said in words and with a mark, never by colour alone. */
export function ProtectedTag({ text }: { text?: string }) {
  const { families } = useMessages();
  return (
    <Tag size="xsmall" variant="moderate" data-color="danger" icon={<ShieldLockIcon aria-hidden />}>
      {text ?? families.isProtected}
    </Tag>
  );
}
