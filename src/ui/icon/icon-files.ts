import arrowLeft from "lucide-static/icons/arrow-left.svg?raw";
import arrowRight from "lucide-static/icons/arrow-right.svg?raw";
import baby from "lucide-static/icons/baby.svg?raw";
import calendar from "lucide-static/icons/calendar.svg?raw";
import camera from "lucide-static/icons/camera.svg?raw";
import chartLine from "lucide-static/icons/chart-line.svg?raw";
import check from "lucide-static/icons/check.svg?raw";
import chevronDown from "lucide-static/icons/chevron-down.svg?raw";
import chevronLeft from "lucide-static/icons/chevron-left.svg?raw";
import chevronRight from "lucide-static/icons/chevron-right.svg?raw";
import circle from "lucide-static/icons/circle.svg?raw";
import circleAlert from "lucide-static/icons/circle-alert.svg?raw";
import circleCheck from "lucide-static/icons/circle-check.svg?raw";
import circleQuestionMark from "lucide-static/icons/circle-question-mark.svg?raw";
import clipboardList from "lucide-static/icons/clipboard-list.svg?raw";
import clock from "lucide-static/icons/clock.svg?raw";
import cloud from "lucide-static/icons/cloud.svg?raw";
import cloudCheck from "lucide-static/icons/cloud-check.svg?raw";
import cloudOff from "lucide-static/icons/cloud-off.svg?raw";
import cloudUpload from "lucide-static/icons/cloud-upload.svg?raw";
import deleteKey from "lucide-static/icons/delete.svg?raw";

import download from "lucide-static/icons/download.svg?raw";
import ellipsisVertical from "lucide-static/icons/ellipsis-vertical.svg?raw";
import eye from "lucide-static/icons/eye.svg?raw";
import fileText from "lucide-static/icons/file-text.svg?raw";
import funnel from "lucide-static/icons/funnel.svg?raw";
import heartHandshake from "lucide-static/icons/heart-handshake.svg?raw";
import history from "lucide-static/icons/history.svg?raw";
import house from "lucide-static/icons/house.svg?raw";
import info from "lucide-static/icons/info.svg?raw";
import keyRound from "lucide-static/icons/key-round.svg?raw";
import link from "lucide-static/icons/link.svg?raw";
import listChecks from "lucide-static/icons/list-checks.svg?raw";
import lock from "lucide-static/icons/lock.svg?raw";
import logOut from "lucide-static/icons/log-out.svg?raw";
import mapPin from "lucide-static/icons/map-pin.svg?raw";
import menu from "lucide-static/icons/menu.svg?raw";
import messageCircle from "lucide-static/icons/message-circle.svg?raw";
import minus from "lucide-static/icons/minus.svg?raw";
import pencil from "lucide-static/icons/pencil.svg?raw";
import phone from "lucide-static/icons/phone.svg?raw";
import plus from "lucide-static/icons/plus.svg?raw";
import printer from "lucide-static/icons/printer.svg?raw";
import qrCode from "lucide-static/icons/qr-code.svg?raw";
import refreshCw from "lucide-static/icons/refresh-cw.svg?raw";
import ruler from "lucide-static/icons/ruler.svg?raw";
import scale from "lucide-static/icons/scale.svg?raw";
import search from "lucide-static/icons/search.svg?raw";
import send from "lucide-static/icons/send.svg?raw";
import settings from "lucide-static/icons/settings.svg?raw";
import share2 from "lucide-static/icons/share-2.svg?raw";
import shieldCheck from "lucide-static/icons/shield-check.svg?raw";
import smartphone from "lucide-static/icons/smartphone.svg?raw";
import table from "lucide-static/icons/table.svg?raw";
import trash2 from "lucide-static/icons/trash-2.svg?raw";
import triangleAlert from "lucide-static/icons/triangle-alert.svg?raw";
import undo2 from "lucide-static/icons/undo-2.svg?raw";
import upload from "lucide-static/icons/upload.svg?raw";
import user from "lucide-static/icons/user.svg?raw";
import userPlus from "lucide-static/icons/user-plus.svg?raw";
import users from "lucide-static/icons/users.svg?raw";
import weight from "lucide-static/icons/weight.svg?raw";
import x from "lucide-static/icons/x.svg?raw";
import zoomIn from "lucide-static/icons/zoom-in.svg?raw";
import zoomOut from "lucide-static/icons/zoom-out.svg?raw";

/** The icons in use, by the name the set (Lucide, ISC licence) gives the picture. One line per icon. */
export const iconFiles = {
  "arrow-left": arrowLeft,
  "arrow-right": arrowRight,
  baby,
  calendar,
  camera,
  "chart-line": chartLine,
  check,
  "chevron-down": chevronDown,
  "chevron-left": chevronLeft,
  "chevron-right": chevronRight,
  circle,
  "circle-alert": circleAlert,
  "circle-check": circleCheck,
  "circle-question-mark": circleQuestionMark,
  "clipboard-list": clipboardList,
  clock,
  cloud,
  "cloud-check": cloudCheck,
  "cloud-off": cloudOff,
  "cloud-upload": cloudUpload,
  delete: deleteKey,
  download,
  "ellipsis-vertical": ellipsisVertical,
  eye,
  "file-text": fileText,
  funnel,
  "heart-handshake": heartHandshake,
  history,
  house,
  info,
  "key-round": keyRound,
  link,
  "list-checks": listChecks,
  lock,
  "log-out": logOut,
  "map-pin": mapPin,
  menu,
  "message-circle": messageCircle,
  minus,
  pencil,
  phone,
  plus,
  printer,
  "qr-code": qrCode,
  "refresh-cw": refreshCw,
  ruler,
  scale,
  search,
  send,
  settings,
  "share-2": share2,
  "shield-check": shieldCheck,
  smartphone,
  table,
  "trash-2": trash2,
  "triangle-alert": triangleAlert,
  "undo-2": undo2,
  upload,
  user,
  "user-plus": userPlus,
  users,
  weight,
  x,
  "zoom-in": zoomIn,
  "zoom-out": zoomOut,
} as const;

export type IconName = keyof typeof iconFiles;
