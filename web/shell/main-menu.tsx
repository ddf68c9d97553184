import { Link } from '@tanstack/react-router';
import { useSession } from '../features/people/session.ts';
import { PATHS } from '../paths.ts';
import { sectionsFor } from '../sections.ts';
import { useMessages } from '../ui/language.tsx';

export function MainMenu() {
  const { shell } = useMessages();
  const { roles } = useSession();
  return (
    <nav aria-label={shell.mainMenu}>
      <ul className="main-menu">
        {sectionsFor(roles).map(({ name, path, icon: Icon }) => (
          <li key={name}>
            <Link
              to={path}
              className="menu-link"
              activeOptions={{ exact: path === PATHS.home, includeSearch: false }}
            >
              <Icon aria-hidden fontSize="1.375rem" />
              {shell.sections[name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
