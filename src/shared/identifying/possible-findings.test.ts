import { describe, expect, test } from 'vitest';
import { findIdentifyingText, type IdentifyingFinding } from './identifying-text.ts';

function findKind(kind: IdentifyingFinding['kind'], text: string): string[] {
  return findIdentifyingText(text)
    .filter((finding) => finding.kind === kind && !finding.certain)
    .map((finding) => text.slice(finding.start, finding.end));
}

describe('telephone numbers', () => {
  test.each([
    '91234567',
    '912 34 567',
    '91 23 45 67',
    '9123 4567',
    '412.34.567',
    '22 33 44 55',
    '22.33.44.55',
    '22-33-44-55',
    '+47 91234567',
    '+4791234567',
    '+47 912 34 567',
    '(+47) 912 34 567',
    '0047 912 34 567',
    '004791234567',
    '47 91 23 45 67',
    '4791234567',
    '32 04 00 00',
    '912\u00a034\u00a0567',
    '９１２３４５６７',
    '+46 70 123 45 67',
    '+48 512 345 678',
    '800 33 166',
    '912 345 67',
  ])('found: %s', (written) => {
    expect(findKind('phone', `De nås best på ${written} etter jobb`)).toEqual([written]);
  });

  test('a word for telephone lets odd groupings through', () => {
    expect(findKind('phone', 'tlf. 91 234 567')).toEqual(['91 234 567']);
    expect(findKind('phone', 'mobil: 20 12 11 21')).toEqual(['20 12 11 21']);
    expect(findKind('phone', 'ring 91234567 kr 500')).toEqual(['91234567']);
  });

  test.each([
    'kr 91234567',
    'kr. 25 000 000',
    '91234567 kr',
    '91234567,-',
    '91234567,50',
    '12 345 678 kr',
    '45 000 000 kroner',
    '91 234 567',
    'NOK 45000000',
    '12.03.2021',
    '2021-03-12',
    '20210312',
    '31122021',
    '2018 2021',
    '2018-2021',
    '2021/12345',
    '2021/1234',
    '21/91234567',
    '20 000 150 000',
    '1 200 15 000',
    '3000 4000',
    'org.nr 987 654 321',
    'AB91234567',
    '123456789',
    '12345678',
    'kl 20.00-21.30',
    '2-4-6-8 år',
  ])('not found: %s', (text) => {
    expect(findKind('phone', `Det gjelder ${text} i år`)).toEqual([]);
  });
});

describe('street addresses', () => {
  test.each([
    'Storgata 5',
    'storgata 5',
    'Storgata 5B',
    'Storgata 5 b',
    'Storgata nr. 5',
    'Storgata 5-7',
    'Storgata 5, 3015 Drammen',
    'Øvre Storgate 12',
    'Kongens gate 5',
    'kongens gate 5',
    'Hans Kiærs gate 4',
    'Konnerudgata 12',
    'Ringeriksveien 101',
    'Bjørkeveien 3 A',
    'Solvegen 9',
    'Lindealléen 2',
    'Bragernes torg 2',
    'Rådhusplassen 1',
    'Solbakken 14',
    'Skogstien 8',
    'Granittsvingen 6',
    'Strømsøgt. 7',
    'Fjellhagen 10',
    'Storgata\u00a05',
  ])('found: %s', (written) => {
    expect(findKind('address', `De bor i ${written}.`)).toEqual([written]);
  });

  test.each([
    'på vei 2 ganger',
    'gate 3 i planen',
    'hans vei 2',
    'arbeidsplass 2',
    'Barnehageplass 2 er ledig',
    'skolevei 3 km',
    'fylkesvei 283',
    'Storgata',
    'Storgata i 2018',
    'Storgata 2018',
    'sagt 3 ganger',
    'planlagt 2 møter',
    'Vurderingen 2 er ferdig',
    'barnehagen 3 dager',
    'omveien 2',
    'fant veien 2 ganger',
    'NAV 2',
    'tiltak 5',
    'i gata 12.03.2021',
    'Fjell 3',
    'uke 12',
    'Bakken 3',
    'luftveier 2',
  ])('not found: %s', (text) => {
    expect(findKind('address', text)).toEqual([]);
  });
});

describe('names', () => {
  test.each([
    ['Snakket med Fatima Hassan i dag', 'Fatima Hassan'],
    ['ringte fatima i dag', 'fatima'],
    ['Fatima ringte', 'Fatima'],
    ['Mor Fatima sa ja', 'Fatima'],
    ['barnet Ali går på skole', 'Ali'],
    ['far heter Kleopas', 'Kleopas'],
    ['navn: Xerxes Bolan', 'Xerxes Bolan'],
    ['Navnet er Xerxes', 'Xerxes'],
    ['snakket med Stig', 'Stig'],
    ['Bjørn Hansen kom', 'Bjørn Hansen'],
    ['møtte Liv og mannen', 'Liv'],
    ['Familien Hansen flytter', 'Hansen'],
    ['Kontaktet Hansen', 'Hansen'],
    ['hos Zebulon Krakowiak', 'Zebulon Krakowiak'],
    ['møte med Nguyen Thi Hoa', 'Nguyen Thi Hoa'],
    ['med Anne-Marie', 'Anne-Marie'],
    ['Ahmeds mor', 'Ahmeds'],
    ['snakket med Khalid al Masri', 'Khalid al Masri'],
    ['med Oleksandr Shevchenko fra NAV', 'Oleksandr Shevchenko'],
    ['sønnen Tesfalem er ti', 'Tesfalem'],
    ['FATIMA ringte', 'FATIMA'],
    ['møte med A\u030ase i dag', 'A\u030ase'],
    ['jenta Agnieszka', 'Agnieszka'],
  ])('%s', (text, name) => {
    expect(findKind('name', text)).toEqual([name]);
  });

  test.each([
    'Møte med NAV Drammen på Strømsø',
    'Helsefremmende tjenester 0-100 følger opp',
    'hos Kompetanseteam Levekår i dag',
    'Fra Fjell til Konnerud',
    'avtale på Mandag og Tirsdag',
    'møte i Microsoft Teams',
    'fikk hjelp av Røde Kors',
    'søkte hos Kirkens Bymisjon',
    'Mor selv tok kontakt',
    'Stig på neste stopp',
    'Even om det går',
    'Hans søknad er sendt',
    'Liv og helse. Tor det',
    'Barnevernet og Boligtjenesten',
    'De kom fra Syria til Norge',
    'Drammen kommune og Helse Sør-Øst',
    'VIKTIG MELDING TIL ALLE',
    'Tema: Bolig; Økonomi',
    'Har søkt Husbanken om startlån',
    'Samtale på Galterud skole',
    'de har det bra. Ny time i mai',
    'barn Fjell skole',
    'mor fra Somalia',
    'det er min dag, per tone',
  ])('no name: %s', (text) => {
    expect(findKind('name', text)).toEqual([]);
  });
});
