//! A result built by hand over an invented text, so that workbook and explanation are tested apart from the reading.

use baogao::*;

pub const TEXT: &str = "云水市政府工作报告\n=粮食产量增长5.5%左右,能耗下降5-10%。";

pub fn parsed() -> Parsed {
    let at = |words: &str| TEXT.find(words).expect("in the text");
    let row = |quantity: &str, name: &str| Indicator {
        name: name.to_string(),
        code: None,
        measure: Measure::Growth,
        value: Some(5.5),
        upper: None,
        unit: "%".to_string(),
        bound: Bound::About,
        status: Status::Target,
        period: "2024".to_string(),
        of: None,
        scope: None,
        versus: None,
        per: None,
        base: None,
        doubts: vec![],
        section: None,
        start: at(quantity),
        end: at(quantity) + quantity.len(),
        name_start: None,
        name_end: None,
        sentence_start: at("=粮食"),
        sentence_end: TEXT.len(),
        reasons: vec![],
    };
    let reason = |field, rule: &'static str, words: &str| Reason { field, rule: rule.into(), start: at(words), end: at(words) + words.len() };
    let grain = Indicator {
        code: Some("grain"),
        reasons: vec![reason("name", "words before the verb", "粮食产量"), reason("bound", "bound word behind", "左右")],
        ..row("5.5%左右", "=粮食产量")
    };
    let energy = Indicator {
        value: Some(-5.0),
        upper: Some(-10.0),
        bound: Bound::Exact,
        doubts: vec![Doubt::GuessedName, Doubt::UnclearPeriod],
        reasons: vec![reason("doubts", "bare_name taken away", "5-10%")],
        ..row("5-10%", "能耗")
    };
    let report = Report {
        title: "云水市政府工作报告".to_string(),
        region: Some("云水市".to_string()),
        year: Some(2024),
        date: None,
        meeting: None,
        speaker: None,
        assumed: vec!["year"],
        start: 0,
        end: TEXT.len(),
        sections: vec![],
        indicators: vec![grain, energy],
        headlines: vec![Headline { code: "grain", result: Figure::NotStated, target: Figure::Stated { row: 0, also: vec![] } }],
    };
    Parsed { version: "0".to_string(), catalogue: "0".to_string(), reports: vec![report], noise: vec![] }
}
