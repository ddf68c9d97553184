import { isDenied } from '../../api.ts';

const TRUSTED_FOR = 60_000;

type Asked = { error: unknown; data: unknown; dataUpdatedAt: number; errorUpdatedAt: number };

/**
 * Whether an answer has stood for so long without the server confirming it that the consent behind it may
 * be gone: pulling out the plug must not keep it on the screen.
 */
export function isUnconfirmed({ error, data, dataUpdatedAt, errorUpdatedAt }: Asked): boolean {
  return (
    error !== null && !isDenied(error) && data !== undefined && errorUpdatedAt - dataUpdatedAt > TRUSTED_FOR
  );
}
