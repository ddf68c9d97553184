import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CodeListName } from '../../../src/features/code-lists/code-list.ts';
import { isFixedList } from '../../../src/features/setup/list-setup-rules.ts';
import type { ListSetup } from '../../../src/features/setup/list-setup.ts';
import { API } from '../../paths.ts';
import { Button, PlusIcon, Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { DoneNotice } from './done-notice.tsx';
import { listSetupQuery, useSetupActions } from './fetch-setup.ts';
import { SpellingSection } from './spelling-section.tsx';
import { ValueDialog, type ValueQuestion } from './value-dialog.tsx';
import { ValueRow, type ValueChoice } from './value-row.tsx';

/** One code list: its values, and what the team writes for them. */
export function ListEditor({ list }: { list: CodeListName }) {
  const { setup: texts } = useMessages();
  const query = useQuery(listSetupQuery(list));
  if (query.isPending)
    return (
      <div aria-busy="true" aria-label={texts.loading} role="status">
        <Skeleton variant="rounded" height="16rem" />
      </div>
    );
  if (query.isError) return <FailureNotice error={query.error} onRetry={() => void query.refetch()} />;
  return <ListParts setup={query.data} />;
}

function ListParts({ setup: { list, values, spellings } }: { setup: ListSetup }) {
  const { setup: texts } = useMessages();
  const language = useLanguage();
  const actions = useSetupActions();
  const [question, setQuestion] = useState<ValueQuestion | null>(null);
  const ask = (next: ValueQuestion | null) => {
    actions.reset();
    setQuestion(next);
  };

  const move = (index: number, by: -1 | 1) => {
    const codes = values.map(({ code }) => code);
    const [code = ''] = codes.splice(index, 1);
    codes.splice(index + by, 0, code);
    const label = values[index]?.labels[language] ?? '';
    void actions.run(
      { method: 'PUT', path: `${API.setupList(list)}/order`, body: { codes } },
      { text: texts.moved(label, index + by + 1) },
    );
  };
  const choose = (index: number, choice: ValueChoice) => {
    const value = values[index];
    if (value === undefined) return;
    const label = value.labels[language];
    if (choice === 'up' || choice === 'down') move(index, choice === 'up' ? -1 : 1);
    else if (choice === 'bringBack')
      void actions.run(
        { method: 'PUT', path: API.setupCode(list, value.code, 'end'), body: { validTo: null } },
        { text: texts.broughtBack(label) },
      );
    else if (choice === 'undoMerge')
      void actions.run(
        { method: 'POST', path: API.setupMergeUndo(value.mergeId ?? 0) },
        { text: texts.mergeUndone(label) },
      );
    else ask({ what: choice, value });
  };

  return (
    <>
      <DoneNotice actions={actions} isInDialog={question !== null} />
      <section className="card setup-section" aria-labelledby="setup-values">
        <div className="setup-section-head">
          <h2 id="setup-values">{list === 'area' ? texts.tabs.areas : texts.values}</h2>
          {!isFixedList(list) && (
            <Button
              size="small"
              icon={<PlusIcon aria-hidden />}
              onClick={() => ask({ what: 'add', value: null })}
            >
              {list === 'area' ? texts.addArea : texts.addValue}
            </Button>
          )}
        </div>
        {isFixedList(list) && <p className="quiet">{texts.fixedList}</p>}
        <ol className="setup-rows">
          {values.map((value, index) => (
            <ValueRow
              key={value.code}
              value={value}
              values={values}
              isFirst={index === 0}
              isLast={index === values.length - 1}
              isBusy={actions.isPending}
              onChoose={(choice) => choose(index, choice)}
            />
          ))}
        </ol>
      </section>
      <SpellingSection list={list} values={values} spellings={spellings} actions={actions} />
      {question !== null && (
        <ValueDialog
          list={list}
          question={question}
          values={values}
          actions={actions}
          onClose={() => ask(null)}
        />
      )}
    </>
  );
}
