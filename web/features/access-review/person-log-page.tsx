import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PersonLogRequest } from '../../../src/features/access-review/person-log.ts';
import { Language, LANGUAGES } from '../../../src/shared/language.ts';
import { isDenied } from '../../api.ts';
import { loadMessages } from '../../messages/messages.ts';
import { PATHS } from '../../paths.ts';
import { PageLoading } from '../../shell/page-loading.tsx';
import { ArrowLeftIcon, Button, PrinterSmallIcon, Select } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { toDay } from '../../ui/format.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { personLogQuery } from './fetch-review.ts';
import { PersonLogPaper } from './person-log-paper.tsx';
import './access-review.css';

const route = getRouteApi('/signed-in/familier/$familyId/person/$personId/innsynslogg');
const EARLIEST = '2015-01-01';
const YEARS = { year: 1, threeYears: 3, tenYears: 10 } as const;
type Choice = keyof typeof YEARS | 'own';

/** A person's own access log, to be printed and handed over, in the person's language where there is one of ours. */
export function PersonLogPage() {
  const { accessReview, shell } = useMessages();
  const texts = accessReview.personLog;
  const { familyId, personId } = route.useParams();
  const pageLanguage = useLanguage();
  const [choice, setChoice] = useState<Choice>('year');
  const [own, setOwn] = useState<PersonLogRequest>({});
  const [wantedLanguage, setWantedLanguage] = useState<Language | null>(null);
  const period = choice === 'own' ? own : choice === 'year' ? {} : { from: yearsAgo(YEARS[choice]) };
  const { data: log, error, isPending, refetch } = useQuery(personLogQuery(familyId, personId, period));
  const isMissing = isDenied(error) || ![familyId, personId].every((id) => /^[0-9a-f-]{36}$/i.test(id));
  const spoken = Language.safeParse(log?.language === 'no' ? 'nb' : log?.language);
  const language = wantedLanguage ?? (spoken.success ? spoken.data : pageLanguage);
  // the person's language need not be that of who prints
  const messages = useQuery({
    queryKey: ['texts', language],
    queryFn: () => loadMessages(language),
    staleTime: 'static',
    structuralSharing: false,
  });

  return (
    <div className="page">
      <Link to={PATHS.family} params={{ familyId }} className="back-link">
        <ArrowLeftIcon aria-hidden fontSize="1.25rem" />
        {texts.back}
      </Link>
      <div className="person-log-top">
        <PageHeading
          title={isMissing ? texts.notFoundTitle : log === undefined ? texts.link : texts.linkOf(log.person)}
          documentTitle={isMissing ? texts.notFoundTitle : texts.link}
          actions={
            log !== undefined && (
              <Button size="small" icon={<PrinterSmallIcon aria-hidden />} onClick={() => print()}>
                {accessReview.print}
              </Button>
            )
          }
        />
        {isMissing && <p>{texts.notFoundText}</p>}
        {!isMissing && (
          <div className="card filters person-log-choices">
            <Select
              label={texts.show}
              size="small"
              value={choice}
              onChange={({ target }) => {
                setChoice(target.value as Choice);
                setOwn({ ...(log !== undefined && { from: log.from, to: log.to }) });
              }}
            >
              {(['year', 'threeYears', 'tenYears', 'own'] as const).map((name) => (
                <option key={name} value={name}>
                  {texts.periods[name]}
                </option>
              ))}
            </Select>
            {choice === 'own' && (
              <>
                <DayField
                  label={accessReview.from}
                  value={own.from}
                  earliest={EARLIEST}
                  onChange={(from) => setOwn(({ to }) => ({ ...(from && { from }), ...(to && { to }) }))}
                />
                <DayField
                  label={accessReview.to}
                  value={own.to}
                  earliest={EARLIEST}
                  onChange={(to) => setOwn(({ from }) => ({ ...(from && { from }), ...(to && { to }) }))}
                />
              </>
            )}
            <Select
              label={texts.language}
              size="small"
              value={language}
              onChange={({ target }) => setWantedLanguage(Language.parse(target.value))}
            >
              {LANGUAGES.map((one) => (
                <option key={one} value={one}>
                  {shell.languages[one]}
                </option>
              ))}
            </Select>
          </div>
        )}
      </div>
      {!isMissing && error !== null && log === undefined && (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      )}
      {messages.isError && <FailureNotice error={messages.error} onRetry={() => void messages.refetch()} />}
      {!isMissing && (isPending || messages.isPending) && <PageLoading />}
      {!isMissing && log !== undefined && messages.data !== undefined && (
        <PersonLogPaper log={log} language={language} messages={messages.data} />
      )}
    </div>
  );
}

function yearsAgo(years: number): string {
  const day = new Date();
  day.setFullYear(day.getFullYear() - years);
  return toDay(day);
}
