import { Outlet, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, MenuHamburgerIcon, XMarkIcon } from '../ui/controls.ts';
import { useMessages } from '../ui/language.tsx';
import { PersonalPage } from '../features/people/personal-page.tsx';
import { useSession } from '../features/people/session.ts';
import { AccountMenu } from './account-menu.tsx';
import { MainMenu } from './main-menu.tsx';
import { Notices } from './notices.tsx';
import { ShellShortcuts } from './shell-shortcuts.tsx';
import { Wordmark } from './wordmark.tsx';

/** Chrome around every page: a column at the left, on narrow screens a bar with a menu that unfolds. */
export function SignedInLayout() {
  const { shell } = useMessages();
  const session = useSession();
  const pathname = useLocation({ select: (location) => location.pathname });

  // open at one page only: going to another closes it
  const [menuOpenAt, setMenuOpenAt] = useState<string | null>(null);
  const isMenuOpen = menuOpenAt === pathname;
  const [isHelpOpen, setIsHelpOpen] = useState(false);

  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {shell.skipToContent}
      </a>
      <header
        className={isMenuOpen ? 'side is-open' : 'side'}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setMenuOpenAt(null);
        }}
      >
        <div className="side-top">
          <Wordmark />
          {session.demo && (
            <span className="demo-badge" title={shell.demoMeaning}>
              {shell.demo}
            </span>
          )}
          <Button
            className="menu-button"
            variant="tertiary-neutral"
            size="small"
            aria-expanded={isMenuOpen}
            aria-controls="side-menu"
            icon={isMenuOpen ? <XMarkIcon aria-hidden /> : <MenuHamburgerIcon aria-hidden />}
            onClick={() => setMenuOpenAt(isMenuOpen ? null : pathname)}
          >
            {shell.menu}
          </Button>
        </div>
        <div className="side-menu" id="side-menu">
          <MainMenu />
          <AccountMenu session={session} onShortcuts={() => setIsHelpOpen(true)} />
        </div>
      </header>
      <ShellShortcuts isHelpOpen={isHelpOpen} onHelp={setIsHelpOpen} />
      <main id="main" className="content" tabIndex={-1}>
        <Notices />
        <PersonalPage>
          <Outlet />
        </PersonalPage>
      </main>
    </div>
  );
}
