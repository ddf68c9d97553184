/** Words that carry a capital and name no person: services, organisations, places, days, programs. */
const knownWords = new Set(
  `
  nav drammen strømsø fjell bragernes konnerud gulskogen åssiden åskollen svelvik mjøndalen krokstadelva steinberg
  skoger solberg solbergelva tangen nordbyen rødskog fjellheim brandengen danvik austad øren børresen kjøsterud galterud marienlyst
  buskerud viken vestfold telemark akershus østfold innlandet agder rogaland vestland trøndelag nordland troms finnmark
  oslo bergen trondheim stavanger kristiansand tromsø lier asker bærum kongsberg hokksund øvre eiker modum ringerike
  hønefoss sande holmestrand tønsberg horten sandefjord larvik skien porsgrunn fredrikstad sarpsborg moss halden
  lillestrøm hamar gjøvik lillehammer elverum ålesund molde bodø narvik harstad alta hammerfest haugesund sandnes arendal
  grimstad
  norge noreg norway norsk norske sverige danmark finland island tyskland polen ukraina russland somalia eritrea etiopia
  syria irak iran afghanistan pakistan india tyrkia vietnam filippinene thailand kina litauen latvia estland romania
  bulgaria serbia bosnia kosovo albania hellas italia spania portugal frankrike england storbritannia usa eu eøs europa
  afrika asia amerika sudan kongo marokko algerie tunisia egypt palestina israel gaza jordan libanon jemen kurdistan sri
  lanka chile brasil norden skandinavia midtøsten sør nord øst vest sør-øst
  mandag tirsdag onsdag torsdag fredag lørdag søndag måndag laurdag sundag januar februar mars april mai juni juli august
  september oktober november desember jul påske pinse ramadan eid id nyttår
  microsoft teams word excel outlook office google facebook messenger instagram snapchat whatsapp tiktok youtube zoom skype
  android iphone apple windows vipps visma vigilo altinn helsenorge digipost bankid minid finn ruter vy brakar feide
  familia socio fagsystem gerica profil dips kobo ikt
  helse helsefremmende tjeneste tjenester tenester kompetanseteam levekår levekårsteam hf bvt tke ppt sfo aks bup dps
  barnevern barnevernet barneverntjenesten helsestasjon helsestasjonen skolehelsetjenesten fysioterapeut fritid
  tjenestetildeling koordinerende enhet frivillig organisasjon innbygger smittesporing boligtjenesten boligkontoret skole
  skolen krisesenteret krisesenter politiet husbanken lånekassen skatteetaten udi une imdi bufdir bufetat statsforvalteren
  fylkesmannen kommune kommunen kommunens fylkeskommune fylkeskommunen namsmannen namsfogden tingretten lagmannsretten
  fylkesnemnda helfo legevakt legevakta legevakten sykehus sykehuset sjukehus psykisk mental velferd arbeid inkludering
  flyktningtjenesten flyktningetjenesten introduksjonssenteret voksenopplæringen introduksjonsprogrammet
  startlån bostøtte kontantstøtte barnetrygd sosialhjelp dagpenger aap overgangsstønad
  røde kors blå frelsesarmeen kirkens bymisjon bymisjonen redd barna folkehjelp caritas unicef home-start matsentralen
  sanitetsforening sanitetskvinners kirke kirken moské islamsk moskeen idrettslag fotballklubb turn bibliotek papillon
  aleneforeldreforeningen norges statens vegvesen høgskolen universitetet universitet
  krise kris fattigdom kvalifiseringsprogrammet kvalifiseringsprogram jobbsjansen lov loven forskrift rundskriv
  mor far mamma pappa foreldre familie familien barn barnet bruker klient gud allah koranen bibelen
  nordre søndre vestre østre nedre indre ytre gamle store lille den det de en et ny nye gjelder
  kvellomodellen marte-meo cos icdp pmto mst fft
  english norwegian arabic arabisk somali tigrinja dari farsi kurdisk polsk ukrainsk engelsk
`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

const institutionEnding =
  /(?:tjenest(?:e|en|er|ene|a)|tenest(?:a|er)|sent(?:er|eret|ret)|skole[nr]?|skule[nr]?|barnehage[nr]?|kontor(?:et)?|stasjon(?:en)?|team(?:et)?|kommune[nrs]{0,2}|sykehus(?:et)?|sjukehus(?:et)?|vern(?:et)?|etat(?:en)?|verket|direktorat(?:et)?|departementet|utvalg(?:et)?|lag(?:et)?|klubb(?:en)?|foreninga?(?:en)?|hus(?:et)?|hjem(?:met)?|avdeling(?:en)?|enhet(?:en)?|program(?:met)?|lov(?:en)?|institutt(?:et)?|retten|ordning(?:en)?|bydel|skatt|kontakt|prosjekt(?:et)?|plan(?:en)?|rådet|nemnda|banken|stiftelsen|utdanning|opplæring|opplæringen|ing|het|sjon|sjonen|elsen?|skap|terapeut|sykepleier|leder|rådgiver|koordinator|lærer|lege|veileder)$/;

/** The lower-case word is known to name no person, alone or as a part of a compound with a hyphen. */
export function isKnownWord(lower: string): boolean {
  if (knownWords.has(lower) || knownWords.has(lower.replace(/['’]?s$/, ''))) return true;
  const hyphen = lower.indexOf('-');
  if (hyphen > 0 && knownWords.has(lower.slice(0, hyphen))) return true;
  return institutionEnding.test(lower);
}
