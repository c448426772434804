/** The bibliography: every source that a method card or a report cites, once. Facts only; sentences are ours. */
export const references = {
  'altman-1998':
    'Altman DG. Confidence intervals for the number needed to treat. BMJ 1998;317:1309-12. doi:10.1136/bmj.317.7168.1309',
  'newcombe-1998':
    'Newcombe RG. Interval estimation for the difference between independent proportions: comparison of eleven methods. Stat Med 1998;17:873-90.',
  'wilson-1927':
    'Wilson EB. Probable inference, the law of succession, and statistical inference. J Am Stat Assoc 1927;22:209-12.',
  'katz-1978':
    'Katz D, Baptista J, Azen SP, Pike MC. Obtaining confidence intervals for the risk ratio in cohort studies. Biometrics 1978;34:469-74.',
  'woolf-1955':
    'Woolf B. On estimating the relation between blood group and disease. Ann Hum Genet 1955;19:251-3.',
  'pearson-1900':
    'Pearson K. On the criterion that a given system of deviations from the probable is such that it can be reasonably supposed to have arisen from random sampling. Philos Mag 1900;50:157-75.',
  'welch-1947':
    "Welch BL. The generalization of 'Student's' problem when several different population variances are involved. Biometrika 1947;34:28-35. doi:10.1093/biomet/34.1-2.28",
  'student-1908': 'Student. The probable error of a mean. Biometrika 1908;6:1-25. doi:10.1093/biomet/6.1.1',
  'hedges-1981':
    "Hedges LV. Distribution theory for Glass's estimator of effect size and related estimators. J Educ Stat 1981;6:107-28.",
  'cumming-finch-2001':
    'Cumming G, Finch S. A primer on the understanding, use, and calculation of confidence intervals that are based on central and noncentral distributions. Educ Psychol Meas 2001;61:532-74. doi:10.1177/0013164401614002',
  'hyndman-1996': 'Hyndman RJ, Fan Y. Sample quantiles in statistical packages. Am Stat 1996;50:361-5.',
  'altman-1983':
    'Altman DG, Gore SM, Gardner MJ, Pocock SJ. Statistical guidelines for contributors to medical journals. Br Med J 1983;286:1489-93.',
  'yang-2012':
    'Yang D, Dalton JE. A unified approach to measuring the effect size between two groups using SAS. SAS Global Forum 2012, paper 335-2012.',
  'austin-2009':
    'Austin PC. Balance diagnostics for comparing the distribution of baseline covariates between treatment groups in propensity-score matched samples. Stat Med 2009;28:3083-107.',
  'senn-1994': 'Senn S. Testing for baseline balance in clinical trials. Stat Med 1994;13:1715-26.',
  'kaplan-meier-1958':
    'Kaplan EL, Meier P. Nonparametric estimation from incomplete observations. J Am Stat Assoc 1958;53:457-81. doi:10.1080/01621459.1958.10501452',
  'greenwood-1926':
    'Greenwood M. The natural duration of cancer. Reports on Public Health and Medical Subjects 33. London: HMSO, 1926.',
  'brookmeyer-1982':
    'Brookmeyer R, Crowley J. A confidence interval for the median survival time. Biometrics 1982;38:29-41.',
  'schemper-1996':
    'Schemper M, Smith TL. A note on quantifying follow-up in studies of failure time. Control Clin Trials 1996;17:343-6. doi:10.1016/0197-2456(96)00075-X',
  'royston-2013':
    'Royston P, Parmar MKB. Restricted mean survival time: an alternative to the hazard ratio for the design and analysis of randomized trials with a time-to-event outcome. BMC Med Res Methodol 2013;13:152. doi:10.1186/1471-2288-13-152',
} as const satisfies { readonly [key: string]: string };

export type ReferenceKey = keyof typeof references;
