import { Link } from '@tanstack/react-router';
import type { Action, CaseHead } from '../../../src/features/cases/case-file.ts';
import { PATHS } from '../../paths.ts';
import { Button } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import type { AskCase } from './case-question.ts';

/** These have a part of the page of their own. */
const IN_CLOSING: readonly Action[] = ['close', 'close_by_force'];
/** What most cases need next stands first and strongest. */
const MAIN: readonly Action[] = ['advise', 'take_in', 'decide', 'end_advice'];

/** What may be done with the case, and of the rest why not yet. */
export function CaseMoves({ head, onAsk }: { head: CaseHead; onAsk: AskCase }) {
  const { cases } = useMessages();
  const texts = cases.moves;
  const own = head.moves.filter(({ action }) => !IN_CLOSING.includes(action));
  const ready = own.filter(({ whyNot }) => whyNot.length === 0);
  const waiting = own.filter(({ whyNot }) => whyNot.length > 0);
  // before the work is being rounded off, the way there is only its begin; those who are gone are closed below
  const canClose = head.stage === 'closing' && head.moves.some(({ action }) => IN_CLOSING.includes(action));
  return (
    <section className="card case-moves" aria-labelledby="case-moves">
      <h2 id="case-moves">{texts.title}</h2>
      {ready.length === 0 && !canClose && <p className="quiet">{texts.none}</p>}
      <div className="case-buttons">
        {ready.map(({ action }) => (
          <Button
            key={action}
            size="small"
            variant={MAIN.includes(action) ? 'primary' : 'secondary'}
            {...(!MAIN.includes(action) && { 'data-color': 'neutral' as const })}
            onClick={() => onAsk({ what: 'move', action })}
          >
            {texts.names[action]}
          </Button>
        ))}
        {canClose && (
          <a className="button-link small-link" href="#case-closing">
            {texts.toClosing}
          </a>
        )}
      </div>
      {waiting.length > 0 && (
        <div className="case-not-yet">
          <h3>{texts.notYet}</h3>
          <ul>
            {byReason(waiting).map(({ reasons, actions }) => (
              <li key={reasons.join()}>
                <strong>{actions.map((action) => texts.names[action]).join(', ')}</strong>:{' '}
                {reasons.map((code) => reasonOf(code, cases.whyNot)).join(' ')}
              </li>
            ))}
          </ul>
          <Remedies head={head} codes={waiting.flatMap(({ whyNot }) => whyNot.map(({ code }) => code))} />
        </div>
      )}
    </section>
  );
}

/** What lacks the same is said once. */
function byReason(moves: CaseHead['moves']): { reasons: readonly string[]; actions: Action[] }[] {
  const found = new Map<string, { reasons: readonly string[]; actions: Action[] }>();
  for (const { action, whyNot } of moves) {
    const reasons = whyNot.map(({ code }) => code);
    const same = found.get(reasons.join()) ?? { reasons, actions: [] };
    found.set(reasons.join(), { reasons, actions: [...same.actions, action] });
  }
  return [...found.values()];
}

function reasonOf(code: string, texts: Readonly<Record<string, string>> & { other: string }): string {
  return texts[code] ?? texts.other;
}

/** Where what is missing is put right. */
function Remedies({ head, codes }: { head: CaseHead; codes: readonly string[] }) {
  const { cases } = useMessages();
  const needsFamily = codes.includes('case_is_anonymous') || codes.includes('case_without_family');
  return (
    <p className="case-remedies">
      {needsFamily && (
        <Link to={PATHS.enquiryFamilyCase} params={{ enquiryId: head.id }}>
          {head.anonymous ? cases.now.becomeCase : cases.now.linkFamily}
        </Link>
      )}
      {codes.includes('coordination_without_consent') && head.family !== null && (
        <Link to={PATHS.newConsent} params={{ familyId: head.family.id }}>
          {cases.now.askConsent}
        </Link>
      )}
    </p>
  );
}
