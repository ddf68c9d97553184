import type {
  Address,
  Family,
  FamilyEnquiry,
  Merge,
  NamedReader,
  Person,
} from '../../../../src/features/families/family.ts';
import type { FamilyAction, FamilyActions } from '../use-family-actions.ts';

/** What is being asked in a dialog on the family's page. */
export type FamilyQuestion =
  | { what: 'name' | 'ground' | 'newAddress' | 'linkEnquiry' | 'nameReader' | 'merge' }
  | { what: 'person'; person: Person | null }
  | { what: 'responsibility' | 'protection'; person: Person }
  | { what: 'removeAddress'; address: Address }
  | { what: 'unlinkEnquiry'; enquiry: FamilyEnquiry }
  | { what: 'removeReader'; reader: NamedReader }
  | { what: 'split'; merge: Merge };

/** What every dialog of a family gets; `submit` closes it when what it asked for is done. */
export type DialogProps = {
  family: Family;
  actions: FamilyActions;
  submit: (action: FamilyAction, done: string) => void;
  onClose: () => void;
};
