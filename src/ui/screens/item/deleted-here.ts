/**
 * Items that somebody deleted in this page: then the focus goes to "Undo". Where another tab deleted one, somebody may
 * be typing here, and the next space would press the button.
 */
export const deletedHere = new Set<string>();
