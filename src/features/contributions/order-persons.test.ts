import { describe, expect, test } from 'vitest';
import { orderPersons } from './order-persons.ts';

function person(id: string, name: string, birthDate: string | null = null) {
  return { id, name, birthDate };
}

describe('the order of persons that a partner knows', () => {
  test('without a birth date first, then the oldest', () => {
    const persons = [person('a', 'A', '2010-01-01'), person('b', 'B', '1980-01-01'), person('c', 'C')];
    expect(orderPersons(persons).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  test('of one day by name in Norwegian, then by id', () => {
    const persons = [person('1', 'Åse'), person('2', 'Østen'), person('4', 'Anne'), person('3', 'Anne')];
    expect(orderPersons(persons).map(({ id }) => id)).toEqual(['3', '4', '2', '1']);
  });

  test('leaves what it was given', () => {
    const persons = [person('a', 'A', '2010-01-01'), person('b', 'B')];
    orderPersons(persons);
    expect(persons.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
