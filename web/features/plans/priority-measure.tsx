import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Select, Table } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { priorityMeasureQuery } from './fetch-plan.ts';

const NUMBERS = ['sent', 'granted', 'partly', 'declined', 'waiting', 'late', 'escalated'] as const;

/** How each service answered in a year, opened when it is wanted. */
export function PriorityMeasureTable() {
  const { plans } = useMessages();
  const texts = plans.priorities;
  const [isShown, setIsShown] = useState(false);
  return (
    <>
      <Button size="xsmall" variant="tertiary" aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
        {texts.measure}
      </Button>
      {isShown && <Measure />}
    </>
  );
}

function Measure() {
  const { plans } = useMessages();
  const texts = plans.priorities;
  const thisYear = new Date().getFullYear();
  const [year, setYear] = useState(thisYear);
  const query = useQuery(priorityMeasureQuery(year));
  const services = query.data?.services;
  return (
    <div className="plan-fields">
      <Select
        label={texts.year}
        size="small"
        className="measure-year"
        value={year}
        onChange={(event) => setYear(Number(event.target.value))}
      >
        {Array.from({ length: 10 }, (_, back) => thisYear - back).map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </Select>
      {query.isError && <FailureNotice error={query.error} onRetry={() => void query.refetch()} />}
      <div role="status">{services?.length === 0 && <p className="quiet">{texts.measureNone}</p>}</div>
      {services !== undefined && services.length > 0 && (
        <ScrollBox>
          <Table size="small">
            <caption className="quiet">{`${texts.measureOf(year)}. ${texts.measureLead}`}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.columns.service}</th>
                {[...NUMBERS, 'medianDays' as const].map((column) => (
                  <th key={column} scope="col">
                    {texts.columns[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {services.map((row) => (
                <tr key={row.service.id}>
                  <th scope="row">{row.service.name}</th>
                  {NUMBERS.map((column) => (
                    <td key={column}>{formatNumber(row[column])}</td>
                  ))}
                  <td>{row.medianDays === null ? '–' : formatNumber(row.medianDays)}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </ScrollBox>
      )}
    </div>
  );
}
