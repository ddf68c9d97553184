import type { ConsentText } from './consent-text.ts';

export const CONSENT_TEXTS_EN: readonly ConsentText[] = [
  {
    language: 'en',
    version: '2026-11',
    validFrom: '2026-11-01',
    checked: true,
    direction: 'ltr',
    title: 'Consent to services talking together about you',
    sections: [
      {
        pictogram: 'silence',
        heading: 'What we ask you',
        text: 'All the services have a duty of confidentiality. They may not freely tell each other about you. If you say yes here, they may share what the form says, and only that. What a service writes down and keeps is decided by law. That is not what you say yes to here.',
      },
      {
        pictogram: 'people',
        heading: 'Who it is about',
        text: 'Only the persons named in the form. Those who have parental responsibility answer for children. Children and young people shall be able to say what they think.',
      },
      {
        pictogram: 'services',
        heading: 'Who may share with whom',
        text: 'The form says which service may give information, and which may receive it. Nobody else is told anything.',
      },
      {
        pictogram: 'topics',
        heading: 'What they may share, and why',
        text: 'Only about the topics in the form, and only for the purpose written there. They must not share more than they need.',
      },
      {
        pictogram: 'time',
        heading: 'For how long',
        text: 'From and to the days in the form. After that it ends by itself. What was written before the consent is shared only if you say yes to that too.',
      },
      {
        pictogram: 'withdraw',
        heading: 'You can say no, and you can change your mind',
        text: 'It is voluntary. You can say yes to some of it and no to some. You can withdraw what you said yes to at any time, without saying why. Then the sharing stops at once. What somebody has already read they may remember, and a service keeps what it has written itself. You have a right to help even if you say no, but the services cannot work together as well.',
      },
      {
        pictogram: 'see',
        heading: 'You can learn what has been shared',
        text: 'Ask us, and you will be told what has been shared, with whom and when. If something is wrong, you can ask us to correct it. In a few cases the law says that services must or may share without consent, for example when a child is in danger.',
      },
      {
        pictogram: 'question',
        heading: 'Who you can ask',
        text: "Ask the person you are talking to now. You can also ask the municipality's data protection officer, and complain to the Norwegian Data Protection Authority (Datatilsynet). You can have an interpreter, and it costs you nothing.",
      },
    ],
    labels: {
      persons: 'Who it is about',
      givingService: 'Service that may share',
      receivingService: 'Service that may be told',
      topics: 'Topics',
      purpose: 'Purpose',
      from: 'From',
      to: 'Until',
      coversOlder: 'Also what was written before the consent',
      yes: 'Yes',
      no: 'No',
      givenBy: 'Name of the person answering',
      onBehalfOf: 'On behalf of',
      signature: 'Signature',
      date: 'Date',
      interpreter: 'Interpreter',
      heardBy: 'Heard by',
      version: 'Version of the text',
      readAloud: 'Read aloud',
      draftNotice:
        'This translation is a draft that no translator has read yet. The text in Norwegian (bokmål) is the one that counts.',
    },
    topics: {
      housing: 'Housing',
      economy: 'Money',
      health: 'Health',
      household: 'Who lives together',
      leisure: "The children's free time",
      network: 'Family, friends and network',
      language: 'Language, and finding the right help',
      several_services: 'Help from several services',
    },
    purposes: {
      coordinate: 'To coordinate the help',
      assess: 'To find out what you need',
      advise: 'To give advice',
      apply: 'To help with an application',
      follow_up: 'To follow up what we agree on',
    },
  },
];
