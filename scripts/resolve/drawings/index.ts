export { type ChartSpec, drawChart } from './draw-chart.ts';
export { drawFlow } from './draw-flow.ts';
export { drawMap, type MapSpec } from './draw-map.ts';
export { DrawingError } from './drawing-error.ts';
export { type DrawingStyle, houseStyle } from './drawing-style.ts';
