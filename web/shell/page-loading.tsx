import { Loader } from '../ui/controls.ts';
import { useMessages } from '../ui/language.tsx';

export function PageLoading() {
  const { shell } = useMessages();
  return (
    <div className="page-loading">
      <Loader size="xlarge" title={shell.loading} />
    </div>
  );
}
