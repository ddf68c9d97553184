import { getRouteApi } from '@tanstack/react-router';
import { CodeListName, CODE_LISTS } from '../../../src/features/code-lists/code-list.ts';
import { PATHS } from '../../paths.ts';
import { Select } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { ListEditor } from './list-editor.tsx';
import { SetupPage } from './setup-page.tsx';

const route = getRouteApi('/signed-in/oppsett/lister/$list');

// Areas have their own page.
const LISTS = CODE_LISTS.filter((list) => list !== 'area');

/** Every code list but the areas, one at a time. */
export function ListsPage() {
  const { setup: texts } = useMessages();
  const wanted = CodeListName.safeParse(route.useParams().list);
  const list = wanted.success ? wanted.data : 'contact';
  const navigate = route.useNavigate();
  return (
    <SetupPage tab="lists" lead={texts.listsLead}>
      <Select
        className="setup-choose"
        label={texts.chooseList}
        size="small"
        value={list}
        onChange={(event) =>
          void navigate({ to: PATHS.setupList, params: { list: event.target.value }, resetScroll: false })
        }
      >
        {LISTS.map((name) => (
          <option key={name} value={name}>
            {texts.lists[name]}
          </option>
        ))}
      </Select>
      <ListEditor key={list} list={list} />
    </SetupPage>
  );
}
