import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import { BudgetReply, type KeptBudget } from '../../../src/features/economy/budget.ts';
import { sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { Button, Checkbox, CheckboxGroup } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { nameOf } from '../consents/name-of.ts';
import { budgetOf, findWrongAmounts } from './budget-form.ts';
import { budgetQuery } from './fetch-budget.ts';
import { SureButton } from './sure-button.tsx';
import { Both } from './two-languages.tsx';
import type { BudgetWriting } from './use-budget-form.ts';
import { useForgetBudget } from './use-forget-budget.ts';

type Props = { head: CaseHead; kept: KeptBudget | null; writing: BudgetWriting };

/** The family's choice: that nothing is kept, which is how it begins, or that this is, because somebody of it said so. */
export function KeepBudget({ head, kept, writing }: Props) {
  const { economy: texts, consents } = useMessages();
  const client = useQueryClient();
  const heading = useId();
  const forgetting = useForgetBudget(head.id);
  const [isWished, setIsWished] = useState(false);
  const [wishedBy, setWishedBy] = useState<readonly string[]>([]);
  const [isTried, setIsTried] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [conflict, setConflict] = useState<{ current: KeptBudget | null } | null>(null);
  const { queryKey } = budgetQuery(head.id);
  const wrong = findWrongAmounts(writing.form);

  const save = async (version: number) => {
    setIsTried(true);
    setSaid(null);
    setFailure(null);
    if (isSending) return;
    if (wrong.length > 0) document.getElementById(wrong[0] ?? '')?.focus();
    if (!isWished || wishedBy.length === 0 || wrong.length > 0) return;
    setIsSending(true);
    try {
      const { form } = writing;
      const body = {
        version,
        familyWishes: true,
        wishedBy,
        language: form.language,
        content: budgetOf(form),
      };
      const reply = await sendJson('PUT', API.case(head.id, '/budget'), BudgetReply, body, [409]);
      const standing = reply.outcome === 'saved' ? reply.budget : reply.current;
      client.setQueryData(queryKey, standing);
      if (reply.outcome === 'saved') {
        writing.stand(reply.budget);
        setSaid(texts.saved);
        setIsTried(false);
        setConflict(null);
      } else setConflict({ current: reply.current });
    } catch (error) {
      setFailure(error);
    }
    setIsSending(false);
  };
  const forget = () => {
    setSaid(null);
    forgetting.mutate(undefined, {
      onSuccess: () => {
        writing.stand(null);
        setIsWished(false);
        setSaid(texts.forgotten);
      },
    });
  };
  return (
    <section className="card keep-budget" aria-labelledby={heading}>
      <h2 id={heading}>{texts.keepTitle}</h2>
      <p>{texts.keepLead}</p>
      <p className="quiet">
        <Both of={({ promise }) => promise} />
      </p>
      {kept !== null && (
        <p>
          {texts.kept(formatDay(kept.wishedOn), kept.savedBy)}{' '}
          {texts.keptWish(kept.wishedBy.map((id) => nameOf(head, id, consents)).join(', '))}
        </p>
      )}
      <Checkbox
        checked={isWished}
        onChange={(event) => setIsWished(event.target.checked)}
        error={isTried && !isWished}
      >
        <Both of={({ wish }) => wish} />
      </Checkbox>
      {isWished && (
        <CheckboxGroup
          legend={texts.wishedBy}
          size="small"
          value={[...wishedBy]}
          error={isTried && wishedBy.length === 0 ? texts.wishedByMissing : undefined}
          onChange={(chosen: string[]) => setWishedBy(chosen)}
        >
          {head.persons.map(({ id, name }) => (
            <Checkbox key={id} value={id}>
              {name}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      <div role="alert">
        {isTried && !isWished && <p className="budget-fault">{texts.wishMissing}</p>}
        {isTried && wrong.length > 0 && <p className="budget-fault">{texts.amountsMissing}</p>}
        {failure !== null && <FailureNotice title={texts.notSaved} error={failure} />}
        {forgetting.isError && <FailureNotice title={texts.notForgotten} error={forgetting.error} />}
        {conflict !== null && (
          <div className="sure-question">
            <p>{texts.conflict}</p>
            <div className="form-buttons">
              <Button
                type="button"
                size="small"
                variant="secondary"
                onClick={() => void save(conflict.current?.version ?? 0)}
              >
                {texts.keepMine}
              </Button>
              {conflict.current !== null && (
                <Button
                  type="button"
                  size="small"
                  variant="secondary"
                  data-color="neutral"
                  onClick={() => {
                    writing.stand(conflict.current);
                    setConflict(null);
                  }}
                >
                  {texts.takeTheirs}
                </Button>
              )}
            </div>
          </div>
        )}
      </div>
      <div className="form-buttons">
        <Button type="button" size="small" loading={isSending} onClick={() => void save(writing.version)}>
          {kept === null ? texts.save : texts.saveAgain}
        </Button>
        {kept !== null && (
          <SureButton
            label={texts.forget}
            meaning={texts.forgetSure}
            confirm={texts.forgetDo}
            isPending={forgetting.isPending}
            onConfirm={forget}
          />
        )}
      </div>
      <div role="status">{said !== null && <p>{said}</p>}</div>
    </section>
  );
}
