import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PATHS } from '../../paths.ts';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import './setup.css';

type Props = {
  tab: 'lists' | 'areas' | 'starts' | 'people' | 'services' | 'consent' | 'cases' | 'history';
  lead: string;
  children: ReactNode;
};

/** A page of the setup, with the way to the others. */
export function SetupPage({ tab, lead, children }: Props) {
  const { setup: texts } = useMessages();
  return (
    <div className="page setup-page">
      <PageHeading title={`${texts.title}: ${texts.tabs[tab]}`} lead={lead} />
      <nav aria-label={texts.parts} className="setup-tabs">
        <Link
          to={PATHS.setupList}
          params={{ list: 'contact' }}
          className="setup-tab"
          aria-current={tab === 'lists' ? 'page' : undefined}
        >
          {texts.tabs.lists}
        </Link>
        <Link to={PATHS.setupAreas} className="setup-tab">
          {texts.tabs.areas}
        </Link>
        <Link to={PATHS.setupStarts} className="setup-tab">
          {texts.tabs.starts}
        </Link>
        <Link to={PATHS.setupPeople} className="setup-tab">
          {texts.tabs.people}
        </Link>
        <Link to={PATHS.setupServices} className="setup-tab">
          {texts.tabs.services}
        </Link>
        <Link to={PATHS.setupConsent} className="setup-tab">
          {texts.tabs.consent}
        </Link>
        <Link to={PATHS.setupCases} className="setup-tab">
          {texts.tabs.cases}
        </Link>
        <Link to={PATHS.setupHistory} className="setup-tab">
          {texts.tabs.history}
        </Link>
      </nav>
      {children}
    </div>
  );
}
