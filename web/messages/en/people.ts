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
    noTeam: 'No team',
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
    operator: { name: 'Operator', does: 'Runs the system from the command line.' },
  },
} satisfies Messages['people'];
