/** The bibliography: every source that a method card or a report cites, once. Facts only; sentences are ours. */
export const references = {
  'altman-1998':
    'Altman DG. Confidence intervals for the number needed to treat. BMJ 1998;317:1309-12. doi:10.1136/bmj.317.7168.1309',
  'newcombe-1998':
    'Newcombe RG. Interval estimation for the difference between independent proportions: comparison of eleven methods. Stat Med 1998;17:873-90.',
  'newcombe-1998-single':
    'Newcombe RG. Two-sided confidence intervals for the single proportion: comparison of seven methods. Stat Med 1998;17:857-72.',
  'clopper-pearson-1934':
    'Clopper CJ, Pearson ES. The use of confidence or fiducial limits illustrated in the case of the binomial. Biometrika 1934;26:404-13. doi:10.1093/biomet/26.4.404',
  'shapiro-wilk-1965':
    'Shapiro SS, Wilk MB. An analysis of variance test for normality (complete samples). Biometrika 1965;52:591-611. doi:10.1093/biomet/52.3-4.591',
  'royston-1995':
    'Royston P. Remark AS R94: a remark on algorithm AS 181: the W-test for normality. Appl Stat 1995;44:547-51. doi:10.2307/2986146',
  'wilcoxon-1945':
    'Wilcoxon F. Individual comparisons by ranking methods. Biometrics Bull 1945;1:80-3. doi:10.2307/3001968',
  'hodges-lehmann-1963':
    'Hodges JL, Lehmann EL. Estimates of location based on rank tests. Ann Math Stat 1963;34:598-611. doi:10.1214/aoms/1177704172',
  'hollander-2014':
    'Hollander M, Wolfe DA, Chicken E. Nonparametric statistical methods. 3rd ed. Hoboken: Wiley, 2014.',
  'kruskal-wallis-1952':
    'Kruskal WH, Wallis WA. Use of ranks in one-criterion variance analysis. J Am Stat Assoc 1952;47:583-621. doi:10.1080/01621459.1952.10483441',
  'dunn-1964':
    'Dunn OJ. Multiple comparisons using rank sums. Technometrics 1964;6:241-52. doi:10.1080/00401706.1964.10490181',
  'holm-1979': 'Holm S. A simple sequentially rejective multiple test procedure. Scand J Stat 1979;6:65-70.',
  'tomczak-2014':
    'Tomczak M, Tomczak E. The need to report effect size estimates revisited. Trends Sport Sci 2014;21:19-25.',
  'fisher-1925': 'Fisher RA. Statistical methods for research workers. Edinburgh: Oliver and Boyd, 1925.',
  'kramer-1956':
    'Kramer CY. Extension of multiple range tests to group means with unequal numbers of replications. Biometrics 1956;12:307-10. doi:10.2307/3001469',
  'welch-1951':
    'Welch BL. On the comparison of several mean values: an alternative approach. Biometrika 1951;38:330-6. doi:10.1093/biomet/38.3-4.330',
  'brown-forsythe-1974':
    'Brown MB, Forsythe AB. Robust tests for the equality of variances. J Am Stat Assoc 1974;69:364-7. doi:10.1080/01621459.1974.10482955',
  'friedman-1937':
    'Friedman M. The use of ranks to avoid the assumption of normality implicit in the analysis of variance. J Am Stat Assoc 1937;32:675-701. doi:10.1080/01621459.1937.10503522',
  'kendall-babington-smith-1939':
    'Kendall MG, Babington Smith B. The problem of m rankings. Ann Math Stat 1939;10:275-87. doi:10.1214/aoms/1177732186',
  'pearson-1896':
    'Pearson K. Mathematical contributions to the theory of evolution. III. Regression, heredity, and panmixia. Philos Trans R Soc A 1896;187:253-318. doi:10.1098/rsta.1896.0007',
  'fisher-1921':
    'Fisher RA. On the “probable error” of a coefficient of correlation deduced from a small sample. Metron 1921;1:3-32.',
  'spearman-1904':
    'Spearman C. The proof and measurement of association between two things. Am J Psychol 1904;15:72-101. doi:10.2307/1412159',
  'best-roberts-1975':
    "Best DJ, Roberts DE. Algorithm AS 89: the upper tail probabilities of Spearman's rho. Appl Stat 1975;24:377-9. doi:10.2307/2347111",
  'kendall-1938':
    'Kendall MG. A new measure of rank correlation. Biometrika 1938;30:81-93. doi:10.1093/biomet/30.1-2.81',
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
  'mantel-1966':
    'Mantel N. Evaluation of survival data and two new rank order statistics arising in its consideration. Cancer Chemother Rep 1966;50:163-70.',
  'peto-1972':
    'Peto R, Peto J. Asymptotically efficient rank invariant test procedures. J R Stat Soc A 1972;135:185-207. doi:10.2307/2344317',
  'yusuf-1985':
    'Yusuf S, Peto R, Lewis J, Collins R, Sleight P. Beta blockade during and after myocardial infarction: an overview of the randomized trials. Prog Cardiovasc Dis 1985;27:335-71.',
  'cox-1972':
    'Cox DR. Regression models and life-tables. J R Stat Soc B 1972;34:187-202. doi:10.1111/j.2517-6161.1972.tb00899.x',
  'efron-1977':
    'Efron B. The efficiency of Cox’s likelihood function for censored data. J Am Stat Assoc 1977;72:557-65. doi:10.1080/01621459.1977.10480613',
  'grambsch-1994':
    'Grambsch PM, Therneau TM. Proportional hazards tests and diagnostics based on weighted residuals. Biometrika 1994;81:515-26. doi:10.1093/biomet/81.3.515',
  'harrell-1982':
    'Harrell FE, Califf RM, Pryor DB, Lee KL, Rosati RA. Evaluating the yield of medical tests. JAMA 1982;247:2543-6. doi:10.1001/jama.1982.03320430047030',
  'greenwood-1926':
    'Greenwood M. The natural duration of cancer. Reports on Public Health and Medical Subjects 33. London: HMSO, 1926.',
  'brookmeyer-1982':
    'Brookmeyer R, Crowley J. A confidence interval for the median survival time. Biometrics 1982;38:29-41.',
  'schemper-1996':
    'Schemper M, Smith TL. A note on quantifying follow-up in studies of failure time. Control Clin Trials 1996;17:343-6. doi:10.1016/0197-2456(96)00075-X',
  'royston-2013':
    'Royston P, Parmar MKB. Restricted mean survival time: an alternative to the hazard ratio for the design and analysis of randomized trials with a time-to-event outcome. BMC Med Res Methodol 2013;13:152. doi:10.1186/1471-2288-13-152',
  'fox-monette-1992':
    'Fox J, Monette G. Generalized collinearity diagnostics. J Am Stat Assoc 1992;87:178-83. doi:10.1080/01621459.1992.10475190',
  'koenker-1981':
    'Koenker R. A note on studentizing a test for heteroscedasticity. J Econom 1981;17:107-12. doi:10.1016/0304-4076(81)90062-2',
  'white-1980':
    'White H. A heteroskedasticity-consistent covariance matrix estimator and a direct test for heteroskedasticity. Econometrica 1980;48:817-38. doi:10.2307/1912934',
  'mackinnon-white-1985':
    'MacKinnon JG, White H. Some heteroskedasticity-consistent covariance matrix estimators with improved finite sample properties. J Econom 1985;29:305-25. doi:10.1016/0304-4076(85)90158-7',
  'mccullagh-nelder-1989':
    'McCullagh P, Nelder JA. Generalized Linear Models. 2nd ed. London: Chapman and Hall; 1989.',
  'albert-anderson-1984':
    'Albert A, Anderson JA. On the existence of maximum likelihood estimates in logistic regression models. Biometrika 1984;71:1-10. doi:10.1093/biomet/71.1.1',
  'nagelkerke-1991':
    'Nagelkerke NJD. A note on a general definition of the coefficient of determination. Biometrika 1991;78:691-2. doi:10.1093/biomet/78.3.691',
  'zou-2004':
    'Zou G. A modified Poisson regression approach to prospective studies with binary data. Am J Epidemiol 2004;159:702-6. doi:10.1093/aje/kwh090',
  'delong-1988':
    'DeLong ER, DeLong DM, Clarke-Pearson DL. Comparing the areas under two or more correlated receiver operating characteristic curves: a nonparametric approach. Biometrics 1988;44:837-45. doi:10.2307/2531595',
  'sun-xu-2014':
    "Sun X, Xu W. Fast implementation of DeLong's algorithm for comparing the areas under correlated receiver operating characteristic curves. IEEE Signal Process Lett 2014;21:1389-93. doi:10.1109/LSP.2014.2337313",
  'youden-1950': 'Youden WJ. Index for rating diagnostic tests. Cancer 1950;3:32-5.',
  'cox-1958':
    'Cox DR. Two further applications of a model for binary regression. Biometrika 1958;45:562-5. doi:10.1093/biomet/45.3-4.562',
  'brier-1950':
    'Brier GW. Verification of forecasts expressed in terms of probability. Mon Weather Rev 1950;78:1-3.',
  'vickers-elkin-2006':
    'Vickers AJ, Elkin EB. Decision curve analysis: a novel method for evaluating prediction models. Med Decis Making 2006;26:565-74. doi:10.1177/0272989X06295361',
  'yates-1934':
    'Yates F. Contingency tables involving small numbers and the χ² test. Suppl J R Stat Soc 1934;1:217-35.',
  'cramer-1946': 'Cramér H. Mathematical methods of statistics. Princeton: Princeton University Press; 1946.',
  'steiger-1997':
    'Steiger JH, Fouladi RT. Noncentrality interval estimation and the evaluation of statistical models. In: Harlow LL, Mulaik SA, Steiger JH, editors. What if there were no significance tests? Mahwah: Erlbaum; 1997. p. 221-57.',
  'cochran-1954':
    'Cochran WG. Some methods for strengthening the common χ² tests. Biometrics 1954;10:417-51.',
  'fisher-1935':
    'Fisher RA. The logic of inductive inference. J R Stat Soc 1935;98:39-82. doi:10.2307/2342435',
  'freeman-1951':
    'Freeman GH, Halton JH. Note on an exact treatment of contingency, goodness of fit and other problems of significance. Biometrika 1951;38:141-9.',
  'mehta-1983':
    'Mehta CR, Patel NR. A network algorithm for performing Fisher’s exact test in r × c contingency tables. J Am Stat Assoc 1983;78:427-34.',
  'mantel-1959':
    'Mantel N, Haenszel W. Statistical aspects of the analysis of data from retrospective studies of disease. J Natl Cancer Inst 1959;22:719-48.',
  'robins-1986':
    'Robins J, Breslow N, Greenland S. Estimators of the Mantel-Haenszel variance consistent in both sparse data and large-strata limiting models. Biometrics 1986;42:311-23.',
  'greenland-1985':
    'Greenland S, Robins JM. Estimation of a common effect parameter from sparse follow-up data. Biometrics 1985;41:55-68.',
  'breslow-1980':
    'Breslow NE, Day NE. Statistical methods in cancer research. Volume 1: the analysis of case-control studies. Lyon: IARC; 1980.',
  'tarone-1985': 'Tarone RE. On heterogeneity tests based on efficient scores. Biometrika 1985;72:91-5.',
  'mann-1947':
    'Mann HB, Whitney DR. On a test of whether one of two random variables is stochastically larger than the other. Ann Math Stat 1947;18:50-60.',
  'hodges-1963':
    'Hodges JL, Lehmann EL. Estimates of location based on rank tests. Ann Math Stat 1963;34:598-611.',
  'altman-bland-1994':
    'Altman DG, Bland JM. Diagnostic tests 1: sensitivity and specificity. BMJ 1994;308:1552. doi:10.1136/bmj.308.6943.1552',
  'simel-1991':
    'Simel DL, Samsa GP, Matchar DB. Likelihood ratios with confidence: sample size estimation for diagnostic test studies. J Clin Epidemiol 1991;44:763-70.',
  'glas-2003':
    'Glas AS, Lijmer JG, Prins MH, Bonsel GJ, Bossuyt PMM. The diagnostic odds ratio: a single indicator of test performance. J Clin Epidemiol 2003;56:1129-35.',
  'gigerenzer-1995':
    'Gigerenzer G, Hoffrage U. How to improve Bayesian reasoning without instruction: frequency formats. Psychol Rev 1995;102:684-704. doi:10.1037/0033-295X.102.4.684',
  'cohen-1960': 'Cohen J. A coefficient of agreement for nominal scales. Educ Psychol Meas 1960;20:37-46.',
  'cohen-1968':
    'Cohen J. Weighted kappa: nominal scale agreement with provision for scaled disagreement or partial credit. Psychol Bull 1968;70:213-20.',
  'fleiss-1969':
    'Fleiss JL, Cohen J, Everitt BS. Large sample standard errors of kappa and weighted kappa. Psychol Bull 1969;72:323-7.',
  'feinstein-cicchetti-1990':
    'Feinstein AR, Cicchetti DV. High agreement but low kappa: I. The problems of two paradoxes. J Clin Epidemiol 1990;43:543-9.',
  'bland-altman-1986':
    'Bland JM, Altman DG. Statistical methods for assessing agreement between two methods of clinical measurement. Lancet 1986;327:307-10.',
  'bland-altman-1999':
    'Bland JM, Altman DG. Measuring agreement in method comparison studies. Stat Methods Med Res 1999;8:135-60.',
  'mcnemar-1947':
    'McNemar Q. Note on the sampling error of the difference between correlated proportions or percentages. Psychometrika 1947;12:153-7.',
  'newcombe-1998-paired':
    'Newcombe RG. Improved confidence intervals for the difference between binomial proportions based on paired data. Stat Med 1998;17:2635-50.',
  'garwood-1936': 'Garwood F. Fiducial limits for the Poisson distribution. Biometrika 1936;28:437-42.',
  'rothman-2008':
    'Rothman KJ, Greenland S, Lash TL. Modern epidemiology. 3rd ed. Philadelphia: Lippincott Williams & Wilkins; 2008.',
  'armitage-1955':
    'Armitage P. Tests for linear trends in proportions and frequencies. Biometrics 1955;11:375-86.',
  'shrout-fleiss-1979':
    'Shrout PE, Fleiss JL. Intraclass correlations: uses in assessing rater reliability. Psychol Bull 1979;86:420-8.',
  'mcgraw-wong-1996':
    'McGraw KO, Wong SP. Forming inferences about some intraclass correlation coefficients. Psychol Methods 1996;1:30-46.',
  'cronbach-1951':
    'Cronbach LJ. Coefficient alpha and the internal structure of tests. Psychometrika 1951;16:297-334.',
  'nunnally-bernstein-1994':
    'Nunnally JC, Bernstein IH. Psychometric theory. 3rd ed. New York: McGraw-Hill; 1994.',
  'feldt-1965':
    'Feldt LS. The approximate sampling distribution of Kuder-Richardson reliability coefficient twenty. Psychometrika 1965;30:357-70.',
  'dersimonian-laird-1986':
    'DerSimonian R, Laird N. Meta-analysis in clinical trials. Control Clin Trials 1986;7:177-88. doi:10.1016/0197-2456(86)90046-2',
  'paule-mandel-1982':
    'Paule RC, Mandel J. Consensus values and weighting factors. J Res Natl Bur Stand 1982;87:377-85. doi:10.6028/jres.087.022',
  'viechtbauer-2005':
    'Viechtbauer W. Bias and efficiency of meta-analytic variance estimators in the random-effects model. J Educ Behav Stat 2005;30:261-93. doi:10.3102/10769986030003261',
  'knapp-hartung-2003':
    'Knapp G, Hartung J. Improved tests for a random effects meta-regression with a single covariate. Stat Med 2003;22:2693-710. doi:10.1002/sim.1482',
  'higgins-thompson-2002':
    'Higgins JPT, Thompson SG. Quantifying heterogeneity in a meta-analysis. Stat Med 2002;21:1539-58. doi:10.1002/sim.1186',
  'higgins-2009':
    'Higgins JPT, Thompson SG, Spiegelhalter DJ. A re-evaluation of random-effects meta-analysis. J R Stat Soc A 2009;172:137-59. doi:10.1111/j.1467-985X.2008.00552.x',
  'egger-1997':
    'Egger M, Davey Smith G, Schneider M, Minder C. Bias in meta-analysis detected by a simple, graphical test. BMJ 1997;315:629-34. doi:10.1136/bmj.315.7109.629',
  'sterne-2011':
    'Sterne JAC, Sutton AJ, Ioannidis JPA, et al. Recommendations for examining and interpreting funnel plot asymmetry in meta-analyses of randomised controlled trials. BMJ 2011;343:d4002. doi:10.1136/bmj.d4002',
  'borenstein-2009':
    'Borenstein M, Hedges LV, Higgins JPT, Rothstein HR. Introduction to meta-analysis. Chichester: Wiley; 2009.',
  'cohen-1988':
    'Cohen J. Statistical power analysis for the behavioral sciences. 2nd ed. Hillsdale: Erlbaum; 1988.',
  'fleiss-2003':
    'Fleiss JL, Levin B, Paik MC. Statistical methods for rates and proportions. 3rd ed. Hoboken: Wiley; 2003.',
  'schoenfeld-1983':
    'Schoenfeld DA. Sample-size formula for the proportional-hazards regression model. Biometrics 1983;39:499-503. doi:10.2307/2531021',
  'cochran-1977': 'Cochran WG. Sampling techniques. 3rd ed. New York: Wiley; 1977.',
  'cochrane-handbook-6':
    'Higgins JPT, Li T, Deeks JJ. Choosing effect measures and computing estimates of effect. In: Cochrane handbook for systematic reviews of interventions, version 6, chapter 6. https://training.cochrane.org/handbook',
  'cochrane-handbook-15':
    'Schünemann HJ, Vist GE, Higgins JPT, et al. Interpreting results and drawing conclusions. In: Cochrane handbook for systematic reviews of interventions, version 6, chapter 15. https://training.cochrane.org/handbook',
  'altman-andersen-1999':
    'Altman DG, Andersen PK. Calculating the number needed to treat for trials where the outcome is time to an event. BMJ 1999;319:1492-5. doi:10.1136/bmj.319.7223.1492',
  'fagan-1975':
    'Fagan TJ. Nomogram for Bayes’s theorem. N Engl J Med 1975;293:257. doi:10.1056/NEJM197507312930513',
  'altman-bland-1994-predictive':
    'Altman DG, Bland JM. Diagnostic tests 2: predictive values. BMJ 1994;309:102. doi:10.1136/bmj.309.6947.102',
  'vanderweele-ding-2017':
    'VanderWeele TJ, Ding P. Sensitivity analysis in observational research: introducing the E-value. Ann Intern Med 2017;167:268-74. doi:10.7326/M16-2607',
  'zhang-yu-1998':
    'Zhang J, Yu KF. What’s the relative risk? A method of correcting the odds ratio in cohort studies of common outcomes. JAMA 1998;280:1690-1. doi:10.1001/jama.280.19.1690',
  'grant-2014':
    'Grant RL. Converting an odds ratio to a range of plausible relative risks for better communication of research findings. BMJ 2014;348:f7450. doi:10.1136/bmj.f7450',
  'altman-bland-2003':
    'Altman DG, Bland JM. Interaction revisited: the difference between two estimates. BMJ 2003;326:219. doi:10.1136/bmj.326.7382.219',
  'altman-bland-2011-ci':
    'Altman DG, Bland JM. How to obtain the confidence interval from a P value. BMJ 2011;343:d2090. doi:10.1136/bmj.d2090',
  'altman-bland-2011-p':
    'Altman DG, Bland JM. How to obtain the P value from a confidence interval. BMJ 2011;343:d2304. doi:10.1136/bmj.d2304',
  'bland-altman-1996-logs':
    'Bland JM, Altman DG. The use of transformation when comparing two means. BMJ 1996;312:1153. doi:10.1136/bmj.312.7039.1153',
  'chinn-2000':
    'Chinn S. A simple method for converting an odds ratio to effect size for use in meta-analysis. Stat Med 2000;19:3127-31. doi:10.1002/1097-0258(20001130)19:22<3127::AID-SIM784>3.0.CO;2-M',
  'wan-2014':
    'Wan X, Wang W, Liu J, Tong T. Estimating the sample mean and standard deviation from the sample size, median, range and/or interquartile range. BMC Med Res Methodol 2014;14:135. doi:10.1186/1471-2288-14-135',
  'luo-2018':
    'Luo D, Wan X, Liu J, Tong T. Optimally estimating the sample mean from the sample size, median, mid-range, and/or mid-quartile range. Stat Methods Med Res 2018;27:1785-805. doi:10.1177/0962280216669183',
  'norman-2003':
    'Norman GR, Sloan JA, Wyrwich KW. Interpretation of changes in health-related quality of life: the remarkable universality of half a standard deviation. Med Care 2003;41:582-92. doi:10.1097/01.MLR.0000062554.74615.4C',
  'wyrwich-1999':
    'Wyrwich KW, Tierney WM, Wolinsky FD. Further evidence supporting an SEM-based criterion for identifying meaningful intra-individual changes in health-related quality of life. J Clin Epidemiol 1999;52:861-73. doi:10.1016/S0895-4356(99)00071-2',
  'de-vet-2006':
    'de Vet HC, Terwee CB, Ostelo RW, Beckerman H, Knol DL, Bouter LM. Minimal changes in health status questionnaires: distinction between minimally detectable change and minimally important change. Health Qual Life Outcomes 2006;4:54. doi:10.1186/1477-7525-4-54',
} as const satisfies { readonly [key: string]: string };

export type ReferenceKey = keyof typeof references;
