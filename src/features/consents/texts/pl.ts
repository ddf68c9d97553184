import type { ConsentText } from './consent-text.ts';

export const CONSENT_TEXTS_PL: readonly ConsentText[] = [
  {
    language: 'pl',
    version: '2026-11',
    validFrom: '2026-11-01',
    checked: false,
    direction: 'ltr',
    title: 'Zgoda na to, aby służby mogły o Tobie rozmawiać',
    sections: [
      {
        pictogram: 'silence',
        heading: 'O co pytamy',
        text: 'Wszystkie służby mają obowiązek zachowania tajemnicy. Nie mogą swobodnie rozmawiać o Tobie między sobą. Jeśli powiesz „tak”, mogą przekazać sobie to, co jest w formularzu, i tylko to. O tym, co służba zapisuje i przechowuje, decyduje prawo. Ta zgoda tego nie dotyczy.',
      },
      {
        pictogram: 'people',
        heading: 'Kogo to dotyczy',
        text: 'Tylko osób wpisanych w formularzu. Za dzieci odpowiadają osoby, które mają władzę rodzicielską. Dzieci i młodzież mają prawo powiedzieć, co o tym myślą.',
      },
      {
        pictogram: 'services',
        heading: 'Kto komu może przekazać informacje',
        text: 'W formularzu jest napisane, która służba może przekazać informacje, a która może je otrzymać. Nikt inny niczego się nie dowie.',
      },
      {
        pictogram: 'topics',
        heading: 'Co można przekazać i po co',
        text: 'Tylko informacje na tematy z formularza i tylko w celu, który tam wpisano. Nie wolno przekazywać więcej, niż potrzeba.',
      },
      {
        pictogram: 'time',
        heading: 'Jak długo',
        text: 'Od dnia i do dnia wpisanego w formularzu. Potem zgoda kończy się sama. To, co zapisano przed zgodą, można przekazać tylko wtedy, gdy na to też się zgodzisz.',
      },
      {
        pictogram: 'withdraw',
        heading: 'Możesz odmówić i możesz zmienić zdanie',
        text: 'To jest dobrowolne. Na jedno możesz się zgodzić, a na inne nie. Zgodę możesz wycofać w każdej chwili, bez podawania powodu. Wtedy przekazywanie informacji od razu się kończy. To, co ktoś już przeczytał, może pamiętać, a służba zachowuje to, co sama napisała. Masz prawo do pomocy także wtedy, gdy powiesz „nie”, ale służbom będzie trudniej współpracować.',
      },
      {
        pictogram: 'see',
        heading: 'Możesz się dowiedzieć, co przekazano',
        text: 'Zapytaj nas, a powiemy, co przekazano, komu i kiedy. Jeśli coś się nie zgadza, możesz prosić o poprawienie. W nielicznych przypadkach prawo mówi, że służby muszą lub mogą przekazać informacje bez zgody, na przykład gdy dziecko jest w niebezpieczeństwie.',
      },
      {
        pictogram: 'question',
        heading: 'Kogo możesz zapytać',
        text: 'Zapytaj osobę, z którą teraz rozmawiasz. Możesz też zapytać inspektora ochrony danych w gminie (personvernombudet) i złożyć skargę do urzędu Datatilsynet. Możesz mieć tłumacza i nic za to nie płacisz.',
      },
    ],
    labels: {
      persons: 'Kogo to dotyczy',
      givingService: 'Służba, która może przekazać informacje',
      receivingService: 'Służba, która może je otrzymać',
      topics: 'Tematy',
      purpose: 'Cel',
      from: 'Od',
      to: 'Do',
      coversOlder: 'Także to, co zapisano przed zgodą',
      yes: 'Tak',
      no: 'Nie',
      givenBy: 'Imię i nazwisko osoby, która odpowiada',
      onBehalfOf: 'W imieniu',
      signature: 'Podpis',
      date: 'Data',
      interpreter: 'Tłumacz',
      heardBy: 'Wysłuchał(a)',
      version: 'Wersja tekstu',
      readAloud: 'Przeczytaj na głos',
      draftNotice:
        'To tłumaczenie jest wersją roboczą, której nie sprawdził jeszcze tłumacz. Obowiązuje tekst po norwesku (bokmål).',
    },
    topics: {
      housing: 'Mieszkanie',
      economy: 'Pieniądze',
      health: 'Zdrowie',
      household: 'Kto mieszka razem',
      leisure: 'Czas wolny dzieci',
      network: 'Rodzina, przyjaciele i znajomi',
      language: 'Język i szukanie właściwej pomocy',
      several_services: 'Pomoc kilku służb',
    },
    purposes: {
      coordinate: 'Uzgodnienie wspólnej pomocy',
      assess: 'Ustalenie, czego Wam potrzeba',
      advise: 'Udzielenie porady',
      apply: 'Pomoc przy wniosku',
      follow_up: 'Sprawdzanie, jak idzie to, co ustalimy',
    },
  },
];
