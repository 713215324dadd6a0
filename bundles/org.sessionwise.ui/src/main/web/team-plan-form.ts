import { html, nothing, type TemplateResult } from 'lit';
import { nextKey, type Draft, type TeamPlan } from './team-plan';
import { wordsOf } from './words';

const say = await wordsOf('teamPlan');

export interface Writing {
  readonly team: TeamPlan;
  readonly draft: Draft;
  readonly activities: readonly string[];
  /** Shows what was changed. */
  changed(): void;
  subheading(text: string): TemplateResult;
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The fields of a team plan. */
export function planForm(writing: Writing): TemplateResult {
  const { draft, subheading } = writing;
  return html`<datalist id="activities">${writing.activities.map((code) => html`<option value=${code}></option>`)}</datalist>
    ${subheading(say('meeting'))}
    <div class="fields">${text(say('dayOfMeeting'), 'meeting-on', draft.meeting.on, (value) => (draft.meeting.on = value), 'date')}
      ${text(say('rolesPresent'), 'meeting-present', draft.meeting.present, (value) => (draft.meeting.present = value))}
      <div class="wide"><label for="meeting-notes">${say('notes')}</label><textarea id="meeting-notes" rows="3" maxlength="2000" .value=${draft.meeting.notes}
        @input=${(event: Event) => (draft.meeting.notes = (event.target as Field).value)}></textarea></div></div>
    ${subheading(say('objectives'))} ${draft.objectives.map((_, index) => objective(writing, index))}
    ${adder(writing, say('addObjective'), () => draft.objectives.push({ id: nextKey(draft.objectives), text: '', trustObjective: '' }))}
    ${subheading(say('outputOfYear'))} ${draft.outputs.map((_, index) => output(writing, index))}
    ${adder(writing, say('addOutput'), () => draft.outputs.push({ activity: '', amount: '', unit: 'patients', deliveredBy: [] }))}
    ${subheading(say('roles'))} ${draft.roles.map((_, index) => role(writing, index))}
    ${adder(writing, say('addRole'), () => draft.roles.push({ role: '', staffId: '', count: '1', minutesPerWeek: '60' }))}`;
}

function text(label: string, id: string, value: string, set: (value: string) => void, type = 'text', list?: string): TemplateResult {
  return html`<div><label for=${id}>${label}</label><input id=${id} type=${type} .value=${value} list=${list ?? nothing} maxlength=${type === 'text' ? 2000 : nothing}
    @input=${(event: Event) => set((event.target as Field).value)} /></div>`;
}

function person({ team }: Writing, label: string, id: string, value: string, set: (value: string) => void): TemplateResult {
  return html`<div><label for=${id}>${label}</label><select id=${id} @change=${(event: Event) => set((event.target as Field).value)}>
    <option value="" ?selected=${value === ''}>${say('choose')}</option>
    ${team.people.map(({ staffId, name }) => html`<option value=${staffId} ?selected=${staffId === value}>${name}</option>`)}
    ${value && !team.people.some(({ staffId }) => staffId === value) ? html`<option value=${value} selected>${say('noLongerThere')}</option>` : nothing}</select></div>`;
}

function adder(writing: Writing, label: string, add: () => void): TemplateResult {
  return html`<p><button type="button" class="action" @click=${() => {
    add();
    writing.changed();
  }}>${label}</button></p>`;
}

function remover<T>(writing: Writing, label: string, list: T[], index: number): TemplateResult {
  return html`<button type="button" class="plain" @click=${() => {
    list.splice(index, 1);
    writing.changed();
  }} aria-label=${label}>${say('remove')}</button>`;
}

function group(title: string, fields: TemplateResult): TemplateResult {
  return html`<fieldset><legend>${title}</legend>${fields}</fieldset>`;
}

function objective(writing: Writing, index: number): TemplateResult {
  const each = writing.draft.objectives[index]!;
  const id = `objective-${index}`;
  return group(say('objectiveNumber', { number: index + 1 }), html`<div class="fields">
    ${text(say('objectiveKey'), `${id}-key`, each.id, (value) => (each.id = value))}
    ${text(say('trustObjective'), `${id}-trust`, each.trustObjective, (value) => (each.trustObjective = value))}
    <div class="wide">${text(say('wantsToReach'), `${id}-text`, each.text, (value) => (each.text = value))}</div></div>
    ${remover(writing, say('removeObjective', { number: index + 1 }), writing.draft.objectives, index)}`);
}

function output(writing: Writing, index: number): TemplateResult {
  const each = writing.draft.outputs[index]!;
  const id = `output-${index}`;
  return group(say('outputNumber', { number: index + 1 }), html`<div class="fields">
    ${text(say('activityCode'), `${id}-activity`, each.activity, (value) => (each.activity = value), 'text', 'activities')}
    ${text(say('amountInYear'), `${id}-amount`, each.amount, (value) => (each.amount = value))}
    ${text(say('unit'), `${id}-unit`, each.unit, (value) => (each.unit = value))}</div>
    ${each.deliveredBy.map((share, at) => html`<div class="fields">
      ${person(writing, say('deliveredBy', { number: at + 1 }), `${id}-person-${at}`, share.staffId, (value) => (share.staffId = value))}
      <div><label for="${id}-measure-${at}">${say('countedIn')}</label><select id="${id}-measure-${at}" @change=${(event: Event) => (share.measure = (event.target as Field).value)}>
        <option value="SESSIONS" ?selected=${share.measure === 'SESSIONS'}>${say('inSessions')}</option><option value="PART" ?selected=${share.measure === 'PART'}>${say('inPart')}</option></select></div>
      ${text(say('howMany'), `${id}-share-${at}`, share.amount, (value) => (share.amount = value))}
      ${remover(writing, say('removePerson', { number: at + 1, output: index + 1 }), each.deliveredBy, at)}</div>`)}
    ${adder(writing, say('addDeliverer'), () => each.deliveredBy.push({ staffId: '', measure: 'SESSIONS', amount: '' }))}
    ${remover(writing, say('removeOutput', { number: index + 1 }), writing.draft.outputs, index)}`);
}

function role(writing: Writing, index: number): TemplateResult {
  const each = writing.draft.roles[index]!;
  const id = `role-${index}`;
  return group(say('roleNumber', { number: index + 1 }), html`<div class="fields">
    ${text(say('role'), `${id}-role`, each.role, (value) => (each.role = value))}
    ${person(writing, say('whoHasIt'), `${id}-person`, each.staffId, (value) => (each.staffId = value))}
    ${text(say('forHowMany'), `${id}-count`, each.count, (value) => (each.count = value), 'number')}
    ${text(say('spaMinutes'), `${id}-minutes`, each.minutesPerWeek, (value) => (each.minutesPerWeek = value), 'number')}</div>
    ${remover(writing, say('removeRole', { number: index + 1 }), writing.draft.roles, index)}`);
}
