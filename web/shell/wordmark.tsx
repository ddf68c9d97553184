import { Link } from '@tanstack/react-router';
import { PATHS } from '../paths.ts';
import { useMessages } from '../ui/language.tsx';
import { Mark } from '../ui/mark.tsx';

export function Wordmark() {
  const { shell } = useMessages();
  return (
    <Link to={PATHS.home} className="wordmark">
      <Mark size={32} />
      {shell.appName}
    </Link>
  );
}
