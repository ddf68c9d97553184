import { getRouteApi } from '@tanstack/react-router';
import { Select } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { useSession } from '../people/session.ts';
import { listReportYears, type ReportScope } from './report-scope.ts';

const route = getRouteApi('/signed-in/arsrapport/$year');

/** Year, area and team; what is chosen stands in the address. */
export function ReportChoices({ year, scope }: { year: number; scope: ReportScope }) {
  const { reports: texts } = useMessages();
  const { options } = useCodeLabels();
  const { teams } = useSession();
  const navigate = route.useNavigate();
  const teamNames = [
    ...new Set([...teams.map(({ name }) => name), ...(scope.team === undefined ? [] : [scope.team])]),
  ];

  const choose = (chosen: { year?: string; area?: string; team?: string }) => {
    const { year: chosenYear, ...part } = chosen;
    const entries = Object.entries({ ...scope, ...part }).filter(([, value]) => value !== '');
    void navigate({
      params: { year: chosenYear ?? String(year) },
      search: Object.fromEntries(entries) as ReportScope,
      resetScroll: false,
    });
  };

  return (
    <div className="report-choices">
      <Select
        label={texts.year}
        size="small"
        value={String(year)}
        onChange={(event) => choose({ year: event.target.value })}
      >
        {listReportYears(new Date().getFullYear()).map((offered) => (
          <option key={offered} value={offered}>
            {offered}
          </option>
        ))}
      </Select>
      <Select
        label={texts.area}
        size="small"
        value={scope.area ?? ''}
        onChange={(event) => choose({ area: event.target.value })}
      >
        <option value="">{texts.wholeMunicipality}</option>
        {options('area').map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </Select>
      {teamNames.length > 0 && (
        <Select
          label={texts.team}
          size="small"
          value={scope.team ?? ''}
          onChange={(event) => choose({ team: event.target.value })}
        >
          <option value="">{texts.allTeams}</option>
          {teamNames.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}
