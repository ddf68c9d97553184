import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useSession } from '../features/people/session.ts';
import { PATHS } from '../paths.ts';
import { sectionsFor } from '../sections.ts';
import { listenForShortcuts, useShortcut, type ShortcutName } from '../ui/shortcuts.ts';

const ShortcutHelp = lazy(async () => ({ default: (await import('./shortcut-help.tsx')).ShortcutHelp }));

/** "g" and a letter of the Norwegian name, the first where it is free, whatever language the page is in. */
const GO: readonly { keys: string; name: ShortcutName & ReturnType<typeof sectionsFor>[number]['name'] }[] = [
  { keys: 'g o', name: 'overview' },
  { keys: 'g d', name: 'myDay' },
  { keys: 'g s', name: 'cases' },
  { keys: 'g h', name: 'enquiries' },
  { keys: 'g f', name: 'families' },
  { keys: 'g m', name: 'myFamilies' },
  { keys: 'g i', name: 'imports' },
  { keys: 'g r', name: 'report' },
];

/** The keys that work on every page, and the help that lists them with the page's own. */
export function ShellShortcuts({
  isHelpOpen,
  onHelp,
}: {
  isHelpOpen: boolean;
  onHelp: (isOpen: boolean) => void;
}) {
  const { roles } = useSession();
  const sections = sectionsFor(roles);
  const [hasOpened, setHasOpened] = useState(false);
  useEffect(listenForShortcuts, []);
  useShortcut('?', 'help', () => onHelp(true));
  if (isHelpOpen && !hasOpened) setHasOpened(true);

  return (
    <>
      {roles.some((role) => role === 'adviser' || role === 'team_lead') && (
        <>
          <Go keys="n" name="newEnquiry" to={PATHS.newEnquiry} />
          <Go keys="g l" name="looseThreads" to={PATHS.looseThreads} />
        </>
      )}
      {GO.map(({ keys, name }) => {
        const section = sections.find((known) => known.name === name);
        return section === undefined ? null : <Go key={keys} keys={keys} name={name} to={section.path} />;
      })}
      {hasOpened && (
        <Suspense>
          <ShortcutHelp isOpen={isHelpOpen} onClose={() => onHelp(false)} />
        </Suspense>
      )}
    </>
  );
}

type GoProps = {
  keys: string;
  name: ShortcutName;
  to: typeof PATHS.newEnquiry | typeof PATHS.looseThreads | ReturnType<typeof sectionsFor>[number]['path'];
};

function Go({ keys, name, to }: GoProps) {
  const navigate = useNavigate();
  useShortcut(keys, name, () => void navigate({ to }));
  return null;
}
