/** What numbers cannot tell of an algorithm: questions in our own words along TRIPOD+AI and PROBAST. */
export const algorithmQuestions: readonly { readonly title: string; readonly asks: readonly string[] }[] = [
  {
    title: 'People and setting',
    asks: [
      'Are the people here those in whom the model is to be used, and not those it was made from?',
      'Who was left out, and would the model be used for them too?',
      'Who could be worse off because of the groups that the data do not name?',
    ],
  },
  {
    title: 'Predictors',
    asks: [
      'Is everything that the model takes known at the moment at which it is used, and measured there as it was here?',
      'Does any of it stand for something else, such as cost for need, or referral for illness?',
    ],
  },
  {
    title: 'Outcome',
    asks: [
      'Was the outcome found in the same way in every group, by people who did not know the prediction?',
      'Could treatment given because of the prediction have prevented the event?',
    ],
  },
  {
    title: 'Analysis',
    asks: [
      'Were there at least 100 people with and 100 without the event, in each group that is spoken of?',
      'How were missing values and people lost from view dealt with?',
      'Were threshold, groups and measures chosen before the results were seen?',
    ],
  },
  {
    title: 'Use',
    asks: [
      'What happens to a person at or above the threshold, who decides it, and can they depart from the model?',
      'Which version was tested, is it the one in use, and who looks again when people or practice change?',
      'Can others have the model, the code and the data, to test it again?',
    ],
  },
];

export const algorithmSources: readonly string[] = [
  'Collins GS, Moons KGM, Dhiman P, et al. TRIPOD+AI statement: updated guidance for reporting clinical prediction models that use regression or machine learning methods. BMJ 2024;385:e078378. doi:10.1136/bmj-2023-078378',
  'Wolff RF, Moons KGM, Riley RD, et al. PROBAST: a tool to assess the risk of bias and applicability of prediction model studies. Ann Intern Med 2019;170:51-8. doi:10.7326/M18-1376',
  'Collins GS, Ogundimu EO, Altman DG. Sample size considerations for the external validation of a multivariable prognostic model: a resampling study. Stat Med 2016;35:214-26. doi:10.1002/sim.6787',
  'Obermeyer Z, Powers B, Vogeli C, Mullainathan S. Dissecting racial bias in an algorithm used to manage the health of populations. Science 2019;366:447-53. doi:10.1126/science.aax2342',
];
