import type { ConsentText } from './consent-text.ts';

export const CONSENT_TEXTS_SO: readonly ConsentText[] = [
  {
    language: 'so',
    version: '2026-11',
    validFrom: '2026-11-01',
    checked: false,
    direction: 'ltr',
    title: 'Oggolaansho ah in adeegyadu kaa wada hadli karaan',
    sections: [
      {
        pictogram: 'silence',
        heading: 'Waxa aan ku weydiineyno',
        text: 'Dhammaan adeegyada waxaa saaran waajib sir-hayn. Si xor ah isuguma sheegi karaan wax adiga kugu saabsan. Haddii aad halkan haa ku tiraahdo, waxay is-weydaarsan karaan waxa foomka ku qoran oo keliya. Waxa adeeggu qoro oo uu kaydiyo sharciga ayaa go’aamiya. Taasi ma aha waxa aad halkan haa ku leedahay.',
      },
      {
        pictogram: 'people',
        heading: 'Cidda ay khuseyso',
        text: 'Waa dadka foomka ku qoran oo keliya. Waalidka mas’uuliyadda leh ayaa u jawaaba carruurta. Carruurta iyo dhallinyaradu waxay xaq u leeyihiin inay sheegaan fikirkooda.',
      },
      {
        pictogram: 'services',
        heading: 'Yaa cidda uu wax la wadaagi karo',
        text: 'Foomka waxaa ku qoran adeegga macluumaadka bixin kara iyo adeegga heli kara. Cid kale waxba lama ogeysiiyo.',
      },
      {
        pictogram: 'topics',
        heading: 'Waxa ay wadaagi karaan iyo sababta',
        text: 'Waa mawduucyada foomka ku qoran oo keliya, iyo ujeeddada halkaas ku qoran oo keliya. Waa inaysan wadaagin wax ka badan inta ay u baahan yihiin.',
      },
      {
        pictogram: 'time',
        heading: 'Muddada',
        text: 'Laga bilaabo iyo ilaa maalmaha foomka ku qoran. Kaddib iskiis ayuu u dhammaadaa. Wixii la qoray oggolaanshaha ka hor waxaa la wadaagaa oo keliya haddii aad taasna haa ku tiraahdo.',
      },
      {
        pictogram: 'withdraw',
        heading: 'Waad diidi kartaa, fikirkaagana waad beddeli kartaa',
        text: 'Waa ikhtiyaar. Qayb waad oggolaan kartaa, qayb kalena waad diidi kartaa. Oggolaanshahaaga mar kasta waad kala noqon kartaa, adigoon sabab sheegin. Markaas wadaagiddu isla markiiba way joogsaneysaa. Wixii qof hore u akhriyey way u xusuusnaan karaan, adeegguna wuu haystaa wixii uu isagu qoray. Xaq ayaad u leedahay caawimo xataa haddii aad maya tiraahdo, laakiin adeegyadu si isku mid ah uma wada shaqeyn karaan.',
      },
      {
        pictogram: 'see',
        heading: 'Waad ogaan kartaa waxa la wadaagay',
        text: 'Na weydii, waxaanna kuu sheegeynaa waxa la wadaagay, cidda lala wadaagay iyo goorta. Haddii wax khaldan yihiin, waad codsan kartaa in la saxo. Xaalado yar sharcigu wuxuu leeyahay adeegyadu waa inay ama way wadaagi karaan oggolaansho la’aan, tusaale ahaan marka ilmo khatar ku jiro.',
      },
      {
        pictogram: 'question',
        heading: 'Cidda aad weydiin karto',
        text: 'Weydii qofka aad hadda la hadleyso. Waxaad kaloo weydiin kartaa sarkaalka ilaalinta xogta ee degmada (personvernombudet), waxaadna u ashtakoon kartaa Datatilsynet. Turjubaan waad heli kartaa, lacagna kaagama baxeyso.',
      },
    ],
    labels: {
      persons: 'Cidda ay khuseyso',
      givingService: 'Adeegga wax wadaagi kara',
      receivingService: 'Adeegga la ogeysiin karo',
      topics: 'Mawduucyada',
      purpose: 'Ujeeddada',
      from: 'Laga bilaabo',
      to: 'Ilaa',
      coversOlder: 'Sidoo kale wixii la qoray oggolaanshaha ka hor',
      yes: 'Haa',
      no: 'Maya',
      givenBy: 'Magaca qofka jawaabaya',
      onBehalfOf: 'Isagoo ku hadlaya magaca',
      signature: 'Saxiixa',
      date: 'Taariikhda',
      interpreter: 'Turjubaanka',
      heardBy: 'Waxaa dhageystay',
      version: 'Nuqulka qoraalka',
      readAloud: 'Kor u akhri',
      draftNotice:
        'Turjumaaddani waa qabyo uusan turjubaan weli akhriyin. Qoraalka afka Noorwiijiga (bokmål) ayaa ah kan la raacayo.',
    },
    topics: {
      housing: 'Guriga',
      economy: 'Dhaqaalaha',
      health: 'Caafimaadka',
      household: 'Dadka wada nool',
      leisure: 'Waqtiga firaaqada ee carruurta',
      network: 'Qoyska, saaxiibbada iyo dadka la yaqaan',
      language: 'Luqadda iyo helidda caawimada saxda ah',
      several_services: 'Caawimo ka timaadda adeegyo badan',
    },
    purposes: {
      coordinate: 'In caawimada la isku dubbarido',
      assess: 'In la ogaado waxa aad u baahan tihiin',
      advise: 'In talo la bixiyo',
      apply: 'In codsi lagaa caawiyo',
      follow_up: 'In la daba galo waxa aan ku heshiinno',
    },
  },
];
