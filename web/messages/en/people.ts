import type { Messages } from '../messages-type.ts';

export const people = {
  signIn: {
    title: 'Sign in',
    demoTitle: 'This is an example',
    demoText:
      'The municipality is real, but the people and the enquiries are invented. Choose who you want to be; you can change at any time.',
    choose: 'Choose who you want to be',
    signInAs: (name) => `Sign in as ${name}`,
    notSetUpTitle: 'Sign-in is not set up yet',
    notSetUpText:
      'This installation has no sign-in. Whoever runs the system can start it in example mode or connect the municipality’s own sign-in.',
    noPeople: 'There are no example people to sign in as.',
    alsoIs: (roles) => `Also ${roles}`,
    openCatalogue: 'Find measures and offers without signing in (in Norwegian)',
    noTeam: 'No team',
  },
  sessions: {
    title: 'Sign-ins',
    lead: 'This is where you are signed in. Sign out what you do not recognise, and tell whoever runs the system.',
    here: 'You are here now',
    began: (when) => `Signed in ${when}`,
    used: (when) => `last used ${when}`,
    ends: (when) => `lasts until ${when}`,
    end: 'Sign out',
    endNamed: (name, when) => `Sign out ${name}, signed in ${when}`,
    endOthers: 'Sign out all others',
    ended: 'It is signed out.',
    endedOthers: 'All others are signed out.',
    onlyThis: 'You are not signed in anywhere else.',
    unknown: 'Unknown browser',
    browserOn: (browser, system) => `${browser} on ${system}`,
    failed: 'Could not sign out',
    browsers: { chrome: 'Chrome', edge: 'Edge', firefox: 'Firefox', safari: 'Safari', opera: 'Opera' },
    systems: { windows: 'Windows', macos: 'macOS', linux: 'Linux', android: 'Android', ios: 'iOS' },
  },
  roles: {
    adviser: { name: 'Adviser', does: 'Registers enquiries and follows up the cases of the team.' },
    team_lead: { name: 'Team lead', does: 'Spreads the work, sees what waits and keeps an eye on quality.' },
    approver: { name: 'Approver', does: 'Reads and approves the annual report before it is published.' },
    partner: { name: 'Partner', does: 'Works in another service and sees what the family has consented to.' },
    coordinator: { name: 'Coordinator', does: 'Keeps one plan moving across the services.' },
    analyst: {
      name: 'Analyst',
      does: 'Uses the figures for plans and strategy, without seeing individuals.',
    },
    steward: { name: 'Steward', does: 'Looks after users, code lists and the access log.' },
    privacy_officer: {
      name: 'Data protection officer',
      does: 'Goes through the access log and looks after privacy, without seeing the families.',
    },
    operator: { name: 'Operator', does: 'Runs the system from the command line.' },
    guest: { name: 'Guest', does: 'Opens one task from a link.' },
  },
} satisfies Messages['people'];
