import { add } from './add.ts';
import { backupReminder } from './backup-reminder.ts';
import { capture } from './capture.ts';
import { criteria } from './criteria.ts';
import { dates } from './dates.ts';
import { diary } from './diary.ts';
import { failure } from './failure.ts';
import { home } from './home.ts';
import { install } from './install.ts';
import { kit } from './kit.ts';
import { requirements } from './requirements.ts';
import { saving } from './saving.ts';
import { screen } from './screen.ts';
import { settings } from './settings.ts';
import { state } from './state.ts';
import { voice } from './voice.ts';

/** Shown in Welsh on every page: capturing, and how it is with what is kept. */
export const everywhere = { capture, dates, failure, saving, screen, voice };

/** Shown in Welsh on the pages whose own content is; they bring the building blocks along. */
export const onWholePages = {
	add,
	backupReminder,
	criteria,
	diary,
	home,
	install,
	kit,
	requirements,
	settings,
	state,
};

export type SubjectsInWelsh = typeof everywhere & typeof onWholePages;
